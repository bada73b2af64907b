#include "fact/event/delegation_phrase.hpp"

#include <algorithm>

#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The first official of the side whom the release names before the token.
EntityIndex first_of_side(const EventStory& story, EntityIndex side, std::uint32_t token) {
  for (const Mention& mention : story.annotation.mentions) {
    if (mention.tokens.first >= token) break;
    const bool person = mention.type == EntityType::Person && !mention.nominal;
    if (person && story.sides.of(mention.entity) == side) return mention.entity;
  }
  return no_entity;
}

// The side of "the Peruvian delegation"; else no_entity.
EntityIndex side_before(const EventStory& story, std::uint32_t delegation) {
  const Mention* side = delegation > 0 ? story.annotation.mention_at(delegation - 1) : nullptr;
  return side != nullptr && is_side(side->type) ? side->entity : no_entity;
}

EntityIndex leader_by_side(const EventStory& story, std::uint32_t delegation) {
  const EntityIndex side = side_before(story, delegation);
  return side != no_entity ? first_of_side(story, side, delegation) : no_entity;
}

// "of the Salt Bank led by its President, A"
const Actors* leader_of_theirs(const EventStory& story, TokenRange range) {
  for (std::uint32_t t = range.first; t + 2 < range.last; ++t) {
    if (story.document().token(t).is(Particle::By) &&
        is_possessive_pronoun(story.document().token(t + 1)))
      return story.clauses.actors().starting_at(t + 2);
  }
  return nullptr;
}

// "from the Salt Bank of Peru, headed by A", "will visit Lima in May under the leadership of A"
const Actors* leader_behind_house(const EventStory& story, TokenRange phrase) {
  static const WordSet leadership = {"leadership", "chairmanship"};
  constexpr std::uint32_t longest_house = 25;
  const TokenRange sentence = story.document().sentence_at(phrase.first).tokens;
  const std::uint32_t end = std::min(phrase.first + longest_house, sentence.last);
  for (std::uint32_t t = phrase.first; t + 2 < end; ++t) {
    const Token& word = story.document().token(t);
    const Token& next = story.document().token(t + 1);
    const bool led = (story.annotation.is(t, WordKind::Leading) && next.is(Particle::By)) ||
                     (leadership.contains(word) && next.is(Particle::Of));
    if (led) return story.clauses.actors().starting_at(t + 2);
  }
  return nullptr;
}

// "led by A and including B and C": B and C.
void add_included(const EventStory& story, TokenRange range, std::vector<EntityIndex>& people) {
  static const WordSet including = {"comprising"};
  for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
    const Token& token = story.document().token(t);
    if (!token.is(Particle::Including) && !including.contains(token)) continue;
    const Actors* members = story.clauses.actors().starting_at(t + 1);
    if (members != nullptr) add_actors(people, story.clauses.actors().members(*members));
    return;
  }
}

// Those whom the delegation's own phrase names, which begins at "delegation".
std::vector<EntityIndex> people_named(const EventStory& story, TokenRange phrase) {
  std::vector<EntityIndex> people;
  const TokenRange after{phrase.first + 1, phrase.last};
  const Actors* named = story.clauses.complement(after, {Particle::By});
  if (named == nullptr) named = leader_of_theirs(story, after);
  if (named == nullptr) named = leader_behind_house(story, after);
  if (named == nullptr) named = story.clauses.complement(after, {Particle::Of, Particle::From});
  if (named != nullptr) add_actors(people, story.clauses.actors().members(*named));
  if (named != nullptr) add_included(story, {named->tokens.last, phrase.last}, people);
  return people;
}

std::vector<EntityIndex> people_told(const EventStory& story, TokenRange phrase) {
  std::vector<EntityIndex> people = people_named(story, phrase);
  if (people.empty()) add_unique(people, leader_by_side(story, phrase.first));
  if (people.empty()) add_unique(people, side_before(story, phrase.first));
  return people;
}

// "The delegation": of the one told before, else the person of whom the release tells first.
std::vector<EntityIndex> people_told_before(const EventStory& story, std::uint32_t delegation) {
  constexpr std::uint32_t reach = 400;
  const std::uint32_t begin = delegation > reach ? delegation - reach : 0;
  for (std::uint32_t t = delegation; t > begin; --t) {
    if (!story.annotation.is(t - 1, WordKind::Team)) continue;
    std::vector<EntityIndex> people = people_told(story, {t - 1, story.clauses.clause_end(t)});
    if (!people.empty()) return people;
  }
  std::vector<EntityIndex> people;
  add_unique(people, story.protagonist_before(delegation));
  return people;
}

// "the delegation", "the visiting delegation"
bool is_definite(const Document& document, std::uint32_t delegation) {
  static const WordSet attributes = {"visiting", "entire", "whole"};
  std::uint32_t t = delegation;
  if (t > 0 && attributes.contains(document.token(t - 1))) --t;
  return t > 0 && document.token(t - 1).is(Particle::The);
}

std::vector<EntityIndex> people_of(const EventStory& story, TokenRange phrase) {
  const bool definite = is_definite(story.document(), phrase.first);
  std::vector<EntityIndex> people = people_told(story, phrase);
  return people.empty() && definite ? people_told_before(story, phrase.first) : people;
}

}  // namespace

std::vector<EntityIndex> delegation_before(const EventStory& story, std::uint32_t end) {
  constexpr std::uint32_t reach = 25;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(end).tokens.first;
  std::uint32_t t = end;
  while (t > begin && t + reach > end && !document.token(t - 1).is(Mark::Semicolon) &&
         !story.annotation.is(t - 1, WordKind::Team))
    --t;
  if (t == begin || !story.annotation.is(t - 1, WordKind::Team)) return {};
  return people_of(story, {t - 1, end});
}

std::optional<std::vector<EntityIndex>> delegation_at(const EventStory& story, TokenRange range) {
  constexpr std::uint32_t reach = 6;
  const std::uint32_t last = std::min(range.last, range.first + reach);
  for (std::uint32_t t = range.first; t < last; ++t) {
    const Token& token = story.document().token(t);
    if (story.annotation.is(t, WordKind::Team)) return people_named(story, {t, range.last});
    if (is_preposition(token) || token.kind == TokenKind::Mark) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace communique
