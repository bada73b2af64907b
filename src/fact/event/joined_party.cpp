#include "fact/event/joined_party.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {

Party party_at(const Annotation& annotation, TokenRange range) {
  const Document& document = annotation.document;
  static const WordSet travellers = {"her", "him", "them"};
  constexpr std::uint32_t longest_phrase = 5;
  if (range.empty()) return Party::None;
  if (travellers.contains(document.token(range.first))) return Party::Traveller;
  const std::uint32_t last = std::min(range.last, range.first + longest_phrase);
  for (std::uint32_t t = range.first; t < last && !is_auxiliary(document.token(t)); ++t) {
    if (annotation.is(t, WordKind::Team)) return Party::Delegation;
  }
  return Party::None;
}

namespace {

// Behind the "her" or "Minister A" at the token; else the token.
std::uint32_t behind_person(const EventStory& story, std::uint32_t t) {
  const TokenRange sentence = story.document().sentence_at(t).tokens;
  if (t + 1 < sentence.last && story.document().token(t).is(Particle::The) &&
      (story.annotation.is(t + 1, WordKind::Team) ||
       story.document().token(t + 1).word == "party"_word))
    return t + 2;
  if (party_at(story.annotation, {t, std::min(t + 1, sentence.last)}) == Party::Traveller)
    return t + 1;
  const Actors* actors = story.clauses.actors().starting_at(t);
  const bool person = actors != nullptr &&
                      story.clauses.actors().members(*actors).front()->type == EntityType::Person;
  return person ? actors->tokens.last : t;
}

}  // namespace

bool joins_traveller(const EventStory& story, const LexicalHit& verb, const Clause& clause) {
  const TokenRange sentence = story.document().sentence_at(verb.tokens.first).tokens;
  if (!story.annotation.is(verb.tokens.first, WordKind::Joining) || clause.passive) return false;
  const std::uint32_t t = behind_person(story, clause.object_range.first);
  if (t == clause.object_range.first || t + 1 >= sentence.last) return false;
  const Mention* place = story.annotation.mention_at(t + 1);
  const bool there = (story.document().token(t).is(Particle::In) && place != nullptr &&
                      (place->type == EntityType::Place || place->type == EntityType::Country)) ||
                     story.document().token(t).is(Particle::On) ||
                     story.document().token(t).is(Mark::Period);
  return there;
}

}  // namespace communique
