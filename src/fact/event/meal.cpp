#include "fact/event/meal.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// The verb of "hosted by", "put on in Lima by", "given by" behind a meal.
bool gives(const EventStory& story, const LexicalHit& verb) {
  const bool participle = verb.form == LexicalForm::Past || verb.form == LexicalForm::Participle;
  const EventWord& word = story.words[verb.concept_id];
  return participle && (word.role == EventPart::Organizer || word.frame == EventFrame::Hosting);
}

// Behind the first verb of the phrase, where those who give the meal stand; else its end.
std::uint32_t behind_giving(const EventStory& story, TokenRange phrase) {
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const LexicalHit* verb = story.annotation.hit_at(t, Lexical::RoleVerb);
    if (verb != nullptr && gives(story, *verb)) return verb->tokens.last;
    const Mention* mention = story.annotation.mention_at(t);
    if (mention != nullptr && !mention->nominal) {
      t = std::max(t + 1, mention->tokens.last) - 1;
    } else if (starts_predicate(story.annotation, t)) {
      return phrase.last;
    }
  }
  return phrase.last;
}

// "addressed bakers at a luncheon", "gave a speech at a dinner"
bool is_addressed(const EventStory& story, std::uint32_t meal) {
  static const WordSet speaking = {"addressed", "addresses", "addressing", "spoke",
                                   "speak",     "speaks",    "speaking",   "told"};
  constexpr std::uint32_t reach = 5;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(meal).tokens.first;
  std::uint32_t t = meal;
  while (t > begin && t + reach > meal && !document.token(t).is(Particle::At)) --t;
  if (!document.token(t).is(Particle::At)) return false;
  for (; t > begin; --t) {
    if (story.annotation.is(t - 1, WordKind::Speech) || speaking.contains(document.token(t - 1)))
      return true;
  }
  return false;
}

// "the warm reception given by Peru"
bool is_treatment(const Document& document, std::uint32_t noun) {
  static const WordSet kinds = {"warm", "cordial", "gracious", "hospitable", "kind", "friendly"};
  return noun > 0 && kinds.contains(document.token(noun - 1));
}

}  // namespace

void read_host_of_meal(const EventStory& story, const LexicalHit& meal, EventDraft& draft) {
  constexpr std::uint32_t reach = 20;
  const bool reception = story.words[meal.concept_id].frame == EventFrame::Hosting;
  if (!draft.event.participants.empty() && reception && !draft.definite)
    draft.event.kind = EventKind::Conference;
  if (!draft.event.participants.empty() || is_treatment(story.document(), meal.tokens.first))
    return;
  const std::uint32_t end = std::min(story.document().sentence_at(meal.tokens.first).tokens.last,
                                     meal.tokens.last + reach);
  const std::uint32_t after = behind_giving(story, {meal.tokens.last, end});
  const Actors* hosts = story.clauses.complement({after, end}, {Particle::By});
  if (hosts != nullptr || is_addressed(story, meal.tokens.first) || (reception && !draft.definite))
    draft.event.kind = EventKind::Conference;
  if (hosts == nullptr) return;
  add_actors(draft.event.organizers, story.clauses.actors().members(*hosts));
  draft.happens = draft.told = true;
}

void add_host_behind(const EventStory& story, const LexicalHit& meal, Event& event) {
  const Actors* host = story.clauses.actors().starting_at(meal.tokens.last);
  if (host == nullptr) return;
  for (const Mention* member : story.clauses.actors().members(*host)) {
    const bool body = member->type == EntityType::Body || member->type == EntityType::Organization;
    if (body) add_unique(event.organizers, member->entity);
  }
}

void add_guests_of_honour(const EventStory& story, TokenRange phrase, Particle preposition,
                          Event& event) {
  static const WordSet honour = {"honour", "honor"};
  const Document& document = story.document();
  const Actors* guests = story.clauses.complement(phrase, {preposition});
  for (std::uint32_t t = phrase.first; t + 1 < phrase.last; ++t) {
    if (honour.contains(document.token(t)) && document.token(t + 1).is(Particle::Of))
      guests = story.clauses.actors().starting_at(t + 2);
  }
  if (guests == nullptr || guests->tokens.last > document.sentence_at(phrase.first).tokens.last)
    return;
  const auto members = story.clauses.actors().members(*guests);
  if (members.front()->type == EntityType::Person) add_actors(event.participants, members);
}

}  // namespace communique
