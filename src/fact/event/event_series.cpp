#include "fact/event/event_series.hpp"

#include <algorithm>

#include "fact/event/unnamed_side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Whether the line ends in ";" or "; and".
bool ends_item(const Document& document, TokenRange line) {
  std::uint32_t last = line.last - 1;
  if (last > line.first && document.token(last).is(Particle::And)) --last;
  return document.token(last).is(Mark::Semicolon);
}

// Behind the last of the lines that end in semicolons, or `begin` where none do.
std::uint32_t end_of_items(const Document& document, std::uint32_t begin) {
  std::uint32_t end = begin;
  bool goes_on = true;
  while (goes_on && end < document.size() && document.token(end).starts_line) {
    const TokenRange line = document.sentence_at(end).tokens;
    goes_on = ends_item(document, line);
    if (!goes_on && end == begin) return begin;
    end = line.last;
  }
  return end;
}

// "talks with:" and, on lines of their own, "- A, Minister of Trade of Peru;": the first of each.
std::vector<EntityIndex> listed_guests(const EventStory& story, std::uint32_t from) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(from).tokens;
  std::vector<EntityIndex> guests;
  if (sentence.size() < 3 || !document.token(sentence.last - 2).is(Particle::With)) return guests;
  TokenRange list{sentence.last, end_of_list(document, sentence)};
  if (list.empty()) list.last = end_of_items(document, list.first);
  const ActorPhrases& phrases = story.clauses.actors();
  for (const Actors& actors : phrases.in(list)) {
    const Mention* guest = phrases.members(actors).front();
    if (!actors.governed && guest->type == EntityType::Person) add_unique(guests, guest->entity);
  }
  return guests;
}

// "separate talks with A and B", "talks separately with A and B"
bool tells_apart(const EventStory& story, TokenRange noun) {
  static const WordSet apart = {"separate", "separately", "individual", "individually"};
  constexpr std::uint32_t reach = 3;
  const TokenRange sentence = story.document().sentence_at(noun.first).tokens;
  const std::uint32_t first =
      noun.first > sentence.first + reach ? noun.first - reach : sentence.first;
  for (std::uint32_t t = first; t < std::min(noun.last + 1, sentence.last); ++t) {
    if (apart.contains(story.document().token(t))) return true;
  }
  return false;
}

void add_persons(const EventStory& story, const Actors& actors, std::vector<EntityIndex>& guests) {
  for (const Mention* member : story.clauses.actors().members(actors)) {
    if (member->type == EntityType::Person) add_unique(guests, member->entity);
  }
}

// "... with A, Minister of Trade of Peru, and with B"
void add_further_guests(const EventStory& story, std::uint32_t t,
                        std::vector<EntityIndex>& guests) {
  const Document& document = story.document();
  const std::uint32_t end = document.sentence_at(t - 1).tokens.last;
  for (; t + 2 < end; ++t) {
    if (starts_predicate(story.annotation, t)) return;
    if (!document.token(t).is(Particle::And) || !document.token(t + 1).is(Particle::With)) continue;
    const Actors* further = story.clauses.actors().starting_at(t + 2);
    if (further != nullptr) add_persons(story, *further, guests);
  }
}

// "meetings with her counterparts from Peru and Chile": the sides, each met alone.
std::vector<EntityIndex> sides_met(const EventStory& story, TokenRange rest) {
  for (std::uint32_t t = rest.first; t + 1 < rest.last; ++t) {
    if (!story.document().token(t).is(Particle::With)) continue;
    const std::vector<EntityIndex> sides = sides_of_delegates_after(story.annotation, t + 1);
    return sides.size() > 1 ? sides : std::vector<EntityIndex>();
  }
  return {};
}

// The persons, or the sides, whom a word such as "meetings" tells to be met, or nobody.
std::vector<EntityIndex> guests_of(const EventStory& story, const EventDraft& draft) {
  static const WordSet plurals = {"meetings", "bilaterals", "calls"};
  const TokenRange words = draft.words;
  const Token& noun = story.document().token(words.last - 1);
  std::vector<EntityIndex> guests;
  const bool talks = story.annotation.is(words.last - 1, WordKind::Talks);
  if (draft.verbal || (!plurals.contains(noun) && !talks)) return guests;
  guests = listed_guests(story, words.first);
  if (!guests.empty()) return guests;
  const bool apart = !talks || tells_apart(story, words);
  const TokenRange rest{words.last, story.clauses.clause_end(words.last)};
  const Actors* others = story.clauses.complement(rest, {Particle::With});
  if (others == nullptr) return apart ? sides_met(story, rest) : guests;
  add_persons(story, *others, guests);
  const std::size_t first = guests.size();
  add_further_guests(story, others->tokens.last, guests);
  return apart || guests.size() > first ? guests : std::vector<EntityIndex>();
}

// "A held separate meetings with B and C": who met them, else of whom the release tells first.
void add_host(const EventStory& story, EventDraft& draft) {
  const std::uint32_t noun = draft.words.first;
  const std::uint32_t begin = story.document().sentence_at(noun).tokens.first;
  const auto persons = first_persons_in(story, {begin, noun});
  if (persons.empty()) {
    add_unique(draft.event.participants, story.protagonist_before(begin));
  } else {
    add_actors(draft.event.participants, persons);
  }
}

}  // namespace

void split_meetings(EventStory& story) {
  std::vector<EventDraft> drafts;
  for (EventDraft& draft : story.drafts) {
    const std::vector<EntityIndex> guests = guests_of(story, draft);
    if (guests.empty()) {
      drafts.push_back(std::move(draft));
      continue;
    }
    draft.happens = true;
    std::erase_if(draft.event.participants,
                  [&](EntityIndex e) { return std::ranges::find(guests, e) != guests.end(); });
    if (draft.event.participants.empty()) add_host(story, draft);
    for (const EntityIndex guest : guests) {
      drafts.push_back(draft);
      drafts.back().event.participants.push_back(guest);
    }
  }
  story.drafts = std::move(drafts);
}

}  // namespace communique
