#include "fact/event/discussion.hpp"

#include <algorithm>

#include "fact/event/remote.hpp"

namespace communique {
namespace {

bool are_persons(std::span<const Mention* const> actors) {
  return !actors.empty() && std::ranges::all_of(actors, [](const Mention* actor) {
    return actor->type == EntityType::Person;
  });
}

// "raised it with A in a call on Monday", "discussed it with A over the phone"
bool is_by_call(const EventStory& story, TokenRange clause) {
  if (tells_medium(story.document(), clause)) return true;
  for (std::uint32_t t = clause.first;
       (t = story.annotation.next_hit(t, {Lexical::EventNoun})) < clause.last; ++t) {
    const LexicalHit* noun = story.annotation.hit_at(t, Lexical::EventNoun);
    if (story.words[noun->concept_id].kind == EventKind::Call) return true;
  }
  return false;
}

}  // namespace

std::optional<EventDraft> read_discussion(const EventStory& story, const LexicalHit& verb) {
  if (story.words[verb.concept_id].frame != EventFrame::Discussing) return std::nullopt;
  const Clause clause = story.clauses.read(verb);
  if (clause.negated || clause.infinitive || clause.passive ||
      clause.modality == Modality::Possible || !are_persons(clause.subjects))
    return std::nullopt;
  const Actors* others = story.clauses.complement(clause.object_range, {Particle::With});
  if (others != nullptr && others->tokens.last > clause.object_range.last) others = nullptr;
  const bool by_call = is_by_call(story, clause.object_range);
  if (others == nullptr && (!by_call || clause.subjects.size() < 2)) return std::nullopt;
  std::span<const Mention* const> members;
  if (others != nullptr) members = story.clauses.actors().members(*others);
  if (others != nullptr && !are_persons(members)) return std::nullopt;
  EventDraft talks;
  talks.words = verb.tokens;
  talks.happens = talks.told = talks.verbal = true;
  talks.planned = clause.modality == Modality::Planned;
  talks.event.kind = by_call ? EventKind::Call : EventKind::Meeting;
  talks.event.evidence = story.evidence(clause.head, "event-discussed", 0.65F);
  add_actors(talks.event.participants, clause.subjects);
  add_actors(talks.event.participants, members);
  return talks;
}

}  // namespace communique
