#include "fact/event/body_session.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "fact/clause/circumstance.hpp"
#include "mention/date/date.hpp"
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

// "The Salt Committee, which A co-chaired with B, approved"
bool is_chaired_in_relative(const Annotation& annotation, const EventWords& words,
                            std::uint32_t comma) {
  constexpr std::uint32_t reach = 14;
  const Document& document = annotation.document;
  const std::uint32_t end = document.sentence_at(comma - 1).tokens.last;
  const std::uint32_t which =
      comma < end && document.token(comma).is(Mark::Comma) ? comma + 1 : comma;
  if (which >= end || !document.token(which).is(Particle::Which)) return false;
  for (std::uint32_t t = which + 1; t < std::min(end, which + reach); ++t) {
    const Mention* mention = annotation.mention_at(t);
    const LexicalHit* verb = annotation.hit_at(t, Lexical::RoleVerb);
    if (verb != nullptr && (mention == nullptr || mention->nominal))
      return words[verb->concept_id].role == EventPart::Chair;
    if (document.token(t).is(Mark::Semicolon)) return false;
  }
  return false;
}

// "the WTO General Council", "the Committee on Salt", but not "the Salt Office"
bool is_assembly(const Annotation& annotation, TokenRange body) {
  const Document& document = annotation.document;
  for (std::uint32_t t = body.first; t < body.last; ++t) {
    if (annotation.is(t, WordKind::Committee)) return true;
    if (t > body.first && is_preposition(document.token(t))) return false;
  }
  return false;
}

// "at the Salt Council on 3 May", "told the Salt Committee in Lima on 3 May", "will testify before
// the Salt Committee on 3 May"
bool sits_on_day(const Annotation& annotation, const Mention& body) {
  static const WordSet before = {"at", "before", "told", "addressed", "address", "addressing"};
  const Document& document = annotation.document;
  const std::uint32_t begin = document.sentence_at(body.tokens.first).tokens.first;
  std::uint32_t t = body.tokens.first;
  if (t > begin && document.token(t - 1).is(Particle::The)) --t;
  if (t == begin || !before.contains(document.token(t - 1))) return false;
  const std::uint32_t end =
      behind_circumstances(annotation, body.tokens.last, document.sentence_at(begin).tokens.last);
  return is_assembly(annotation, body.tokens) && end > body.tokens.last &&
         std::ranges::any_of(dates_in(annotation, {body.tokens.last, end}),
                             [](const DateMention& date) { return date.begin.is_day(); });
}

}  // namespace

bool is_convened(const Annotation& annotation, const EventWords& words, const Mention& body) {
  return !body.nominal && (follows_convener(annotation, words, body.tokens.first) ||
                           is_presided_over(annotation, words, body.tokens.last) ||
                           is_chaired_in_relative(annotation, words, body.tokens.last) ||
                           sits_on_day(annotation, body));
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
