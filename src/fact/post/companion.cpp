#include "fact/post/companion.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet accompanied = {"accompanied"};

// The word of "accompanied by" before the token in its sentence, or no_token.
std::uint32_t accompanied_before(const Document& document, std::uint32_t token) {
  const std::uint32_t begin = document.sentence_at(token).tokens.first;
  for (std::uint32_t t = token; t > begin + 1; --t) {
    if (document.token(t - 1).is(Particle::By) && accompanied.contains(document.token(t - 2)))
      return t - 2;
  }
  return no_token;
}

// "at the invitation of Minister A": a host, no traveller.
bool invites(const Document& document, std::uint32_t person) {
  static const WordSet invitations = {"invitation"};
  constexpr std::uint32_t longest_title = 12;
  const std::uint32_t begin = document.sentence_at(person).tokens.first;
  for (std::uint32_t t = person; t > begin && person - t < longest_title; --t) {
    if (document.token(t - 1).is(Mark::Comma)) return false;
    if (invitations.contains(document.token(t - 1))) return true;
  }
  return false;
}

}  // namespace

EntityIndex side_of_traveller(const Annotation& annotation, const Office& companion,
                              std::span<const EntityIndex> side_of) {
  const Document& document = annotation.document;
  if (!document.holds(accompanied)) return no_entity;
  const std::uint32_t verb = accompanied_before(document, companion.tokens.first);
  if (verb == no_token) return no_entity;
  for (std::uint32_t t = verb; t-- > document.sentence_at(verb).tokens.first;) {
    const Mention* traveller = annotation.mention_of(t);
    const bool person = traveller != nullptr && traveller->type == EntityType::Person &&
                        traveller->entity != no_entity;
    if (person && !invites(document, traveller->tokens.first)) return side_of[traveller->entity];
  }
  return no_entity;
}

}  // namespace communique
