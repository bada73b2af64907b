#include "fact/event/briefing.hpp"

namespace communique {

std::optional<EventDraft> read_briefing(const EventStory& story, const LexicalHit& verb) {
  const Clause clause = story.clauses.read(verb);
  if (clause.negated || clause.infinitive || clause.modality == Modality::Possible)
    return std::nullopt;
  EventDraft draft;
  draft.words = verb.tokens;
  draft.verbal = draft.to_press = draft.told = true;
  draft.planned = clause.modality == Modality::Planned;
  draft.event.kind = EventKind::Conference;
  draft.event.evidence = story.evidence(clause.head, "event-briefed", 0.65F);
  add_actors(draft.event.participants, clause.actors());
  if (draft.event.participants.empty()) return std::nullopt;
  return draft;
}

}  // namespace communique
