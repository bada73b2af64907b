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

// Where the "Senate" of "Senate Salt Committee" begins, over the article before it.
std::uint32_t approach_to(const Annotation& annotation, std::uint32_t body, std::uint32_t begin) {
  const Mention* house = body > begin ? annotation.mention_of(body - 1) : nullptr;
  if (house != nullptr && is_institution(house->type)) body = std::max(house->tokens.first, begin);
  return body > begin && annotation.document.token(body - 1).is(Particle::The) ? body - 1 : body;
}

// Behind the "of the Senate" of "Salt Committee of the Senate".
std::uint32_t behind_house(const Annotation& annotation, std::uint32_t end) {
  const Document& document = annotation.document;
  if (end + 2 >= document.size() || !document.token(end).is(Particle::Of)) return end;
  const std::uint32_t name = end + (document.token(end + 1).is(Particle::The) ? 2 : 1);
  const Mention* house = annotation.mention_at(name);
  return house != nullptr && is_institution(house->type) ? house->tokens.last : end;
}

// "at", "told", "attended", "the delegation to" before the token
bool leads_to_session(const Annotation& annotation, std::uint32_t body) {
  static const WordSet words = {"at",         "before", "told",    "addressed", "address",
                                "addressing", "attend", "attends", "attended",  "attending",
                                "brief",      "briefs", "briefed", "briefing"};
  const Document& document = annotation.document;
  return words.contains(document.token(body - 1)) ||
         (body > 1 && document.token(body - 1).is(Particle::To) &&
          annotation.is(body - 2, WordKind::Team));
}

// "at the Salt Council on 3 May", "told the Salt Committee in Lima on 3 May", "will testify before
// the Salt Committee of the Senate on 3 May"
bool sits_on_day(const Annotation& annotation, const Mention& body) {
  if (!is_assembly(annotation, body.tokens)) return false;
  const Document& document = annotation.document;
  const TokenRange sentence = document.sentence_at(body.tokens.first).tokens;
  const std::uint32_t first = approach_to(annotation, body.tokens.first, sentence.first);
  if (first == sentence.first || !leads_to_session(annotation, first)) return false;
  const std::uint32_t behind = behind_house(annotation, body.tokens.last);
  const std::uint32_t end = behind_circumstances(annotation, behind, sentence.last);
  return end > behind &&
         std::ranges::any_of(dates_in(annotation, {behind, end}),
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
