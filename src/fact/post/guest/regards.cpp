#include "fact/post/guest/regards.hpp"

#include "fact/post/guest/met_official.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet greetings = {"regards", "greetings", "message", "letter", "invitation", "wishes"};

bool tells_sender(const Annotation& annotation, std::uint32_t start) {
  if (start < 2 || has_invited(annotation, start)) return false;
  const Token& preposition = annotation.document.token(start - 1);
  const Token& sent = annotation.document.token(start - 2);
  if (preposition.is(Particle::From)) return greetings.contains(sent);
  return preposition.is(Particle::Of) && (greetings.contains(sent) || sent.word == "behalf"_word);
}

}  // namespace

EntityIndex sender_of_regards(const Annotation& annotation, std::span<const EntityIndex> side_of,
                              std::uint32_t start) {
  if (!tells_sender(annotation, start)) return no_entity;
  const Document& document = annotation.document;
  const std::uint32_t begin = document.sentence_at(start).tokens.first;
  EntityIndex sender = no_entity;
  for (std::uint32_t t = start; t-- > begin && !document.token(t).is(Mark::Semicolon);) {
    if (annotation.is(t, WordKind::Receiving)) return no_entity;
    const Mention* mention = annotation.mention_of(t);
    if (mention != nullptr && mention->type == EntityType::Person) sender = mention->entity;
  }
  return sender == no_entity ? no_entity : side_of[sender];
}

}  // namespace communique
