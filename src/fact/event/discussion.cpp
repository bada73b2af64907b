#include "fact/event/discussion.hpp"

#include <algorithm>

namespace communique {
namespace {

bool are_persons(std::span<const Mention* const> actors) {
  return !actors.empty() && std::ranges::all_of(actors, [](const Mention* actor) {
    return actor->type == EntityType::Person;
  });
}

}  // namespace

std::optional<EventDraft> read_discussion(const EventStory& story, const LexicalHit& verb) {
  if (story.words[verb.concept_id].frame != EventFrame::Discussing) return std::nullopt;
  const Clause clause = story.clauses.read(verb);
  if (clause.negated || clause.infinitive || clause.passive ||
      clause.modality == Modality::Possible || !are_persons(clause.subjects))
    return std::nullopt;
  const Actors* others = story.clauses.complement(clause.object_range, {Particle::With});
  if (others == nullptr || others->tokens.last > clause.object_range.last) return std::nullopt;
  const auto members = story.clauses.actors().members(*others);
  if (!are_persons(members)) return std::nullopt;
  EventDraft talks;
  talks.words = verb.tokens;
  talks.happens = talks.told = talks.verbal = true;
  talks.planned = clause.modality == Modality::Planned;
  talks.event.kind = EventKind::Meeting;
  talks.event.evidence = story.evidence(clause.head, "event-discussed", 0.65F);
  add_actors(talks.event.participants, clause.subjects);
  add_actors(talks.event.participants, members);
  return talks;
}

}  // namespace communique
