#include "fact/event/body_session.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

// "co-chaired the Salt Committee": a session of it.
bool follows_convener(const Annotation& annotation, const EventWords& words, std::uint32_t body) {
  const Document& document = annotation.document;
  const std::uint32_t begin = document.sentence_at(body).tokens.first;
  if (body > begin && document.token(body - 1).is(Particle::The)) --body;
  for (std::uint32_t t = body; t > begin && t + 3 > body; --t) {
    const LexicalHit* verb = annotation.hit_at(t - 1, Lexical::RoleVerb);
    if (verb == nullptr || verb->tokens.last != body || verb->form == LexicalForm::Third) continue;
    const EventPart role = words[verb->concept_id].role;
    if (role == EventPart::Chair || role == EventPart::Organizer) return true;
  }
  return false;
}

// "The Salt Committee, chaired by A, approved"
bool is_presided_over(const Annotation& annotation, const EventWords& words, std::uint32_t comma) {
  const Document& document = annotation.document;
  const std::uint32_t end = document.sentence_at(comma - 1).tokens.last;
  if (comma + 2 >= end || !document.token(comma).is(Mark::Comma)) return false;
  const LexicalHit* verb = annotation.hit_at(comma + 1, Lexical::RoleVerb);
  return verb != nullptr && words[verb->concept_id].role == EventPart::Chair &&
         verb->tokens.last < end && document.token(verb->tokens.last).is(Particle::By);
}

}  // namespace

bool is_convened(const Annotation& annotation, const EventWords& words, const Mention& body) {
  return !body.nominal && (follows_convener(annotation, words, body.tokens.first) ||
                           is_presided_over(annotation, words, body.tokens.last));
}

bool counts_sessions(const Document& document, TokenRange body) {
  static const WordSet numbered = {"division", "congress", "circuit",   "court", "parliament",
                                   "district", "brigade",  "battalion", "fleet"};
  for (std::uint32_t t = body.first; t < body.last; ++t) {
    if (numbered.contains(document.token(t))) return false;
  }
  return true;
}

}  // namespace communique
