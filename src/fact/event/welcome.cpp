#include "fact/event/welcome.hpp"

#include <algorithm>

#include "fact/clause/circumstance.hpp"
#include "fact/event/promise.hpp"
#include "mention/date/date.hpp"

namespace communique {
namespace {

// The persons that the verb's object begins with, or nullptr.
const Actors* persons_met(const EventStory& story, const Clause& clause) {
  const ActorPhrases& phrases = story.clauses.actors();
  const Actors* object = phrases.starting_at(clause.object_range.first);
  return object != nullptr && holds_person(phrases.members(*object)) ? object : nullptr;
}

// "On Tuesday in Lima A hosted B"
bool hosts_there(const EventStory& story, const Clause& clause) {
  const std::uint32_t first = story.document().sentence_at(clause.head).tokens.first;
  return story.document().text_of(clause.head).starts_with("host") &&
         behind_circumstances(story.annotation, first, clause.subject_range.first) > first;
}

}  // namespace

bool calls_on_host(const EventStory& story, const Clause& clause) {
  const Actors* host = persons_met(story, clause);
  if (host == nullptr) return false;
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(clause.head).tokens;
  for (std::uint32_t t = host->tokens.last; t < sentence.last; ++t) {
    const Token& token = document.token(t);
    if (token.is(Particle::To) || token.is(Particle::For)) return false;
    if (token.is(Mark::Comma) || token.is(Particle::And)) return true;
  }
  return true;
}

bool welcomes_guest(const EventStory& story, const Clause& clause) {
  if (clause.passive) return holds_person(clause.subjects) && holds_person(clause.agents);
  const Actors* guest = persons_met(story, clause);
  if (guest == nullptr || guest->tokens.last >= story.document().size()) return false;
  return holds_person(clause.subjects) &&
         !story.document().token(guest->tokens.last).is(Mark::Possessive) &&
         (tells_when_or_where(story.annotation, clause.object_range) || hosts_there(story, clause));
}

bool hosts_named_event(const EventStory& story, const Clause& clause) {
  const Actors* guest = persons_met(story, clause);
  if (guest == nullptr || clause.passive || !story.annotation.is(clause.head, WordKind::Hosting))
    return false;
  std::uint32_t t = guest->tokens.last;
  if (t + 1 < story.document().size() && story.document().token(t).is(Mark::Comma)) ++t;
  if (t >= story.document().size() || !story.document().token(t).is(Particle::At)) return false;
  const TokenRange sentence = story.document().sentence_at(t).tokens;
  constexpr std::uint32_t longest_name = 8;
  for (std::uint32_t head = t + 1; head < std::min(t + longest_name, sentence.last); ++head) {
    if (story.annotation.hit_at(head, Lexical::EventHead) != nullptr) return true;
  }
  return false;
}

void add_place_of_welcome(const EventStory& story, const Clause& clause, Event& event) {
  const TokenRange range = clause.object_range;
  for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
    const Token& token = story.document().token(t);
    if (!token.is(Particle::To) && !token.is(Particle::In)) continue;
    const Mention* place = story.annotation.mention_at(t + 1);
    if (place != nullptr && place->type == EntityType::Place)
      add_unique(event.places, place->entity);
  }
}

bool is_welcomed_with_rite(const EventStory& story, const Clause& clause) {
  const Document& document = story.document();
  std::uint32_t with = clause.verb.last;
  if (with > 0 && document.token(with - 1).is(Particle::With)) --with;  // "met with"
  if (!clause.passive || !clause.agents.empty() || !holds_person(clause.subjects) ||
      with + 2 >= document.size() || !document.token(with).is(Particle::With))
    return false;
  const Token& rite = document.token(with + 2);
  return document.token(with + 1).is(Particle::A) && rite.is_word() && !rite.capital() &&
         names_place(story.annotation, {with, clause.object_range.last});
}

bool hosts_bloc(const EventStory& story, const Clause& clause) {
  const Document& document = story.document();
  const std::uint32_t first = clause.object_range.first;
  const bool state = clause.subjects.size() == 1 && !clause.passive && !clause.infinitive &&
                     clause.subjects.front()->type == EntityType::Country;
  if (!state || !document.text_of(clause.head).starts_with("host")) return false;
  const Mention* bloc = story.annotation.mention_at(first);
  if (bloc == nullptr || bloc->type != EntityType::Bloc || bloc->tokens.first != first)
    return false;
  const std::uint32_t in = bloc->tokens.last;
  return in + 1 < document.size() && document.token(in).is(Particle::In) &&
         date_at(story.annotation, in + 1) != nullptr;
}

bool holds_person(std::span<const Mention* const> actors) {
  return std::ranges::any_of(actors,
                             [](const Mention* m) { return m->type == EntityType::Person; });
}

}  // namespace communique
