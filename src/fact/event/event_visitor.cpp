#include "fact/event/event_visitor.hpp"

#include <algorithm>

namespace communique {
namespace {

// The only person who takes part, or no_entity.
EntityIndex lone_person(const EventStory& story, const Event& event) {
  EntityIndex person = no_entity;
  for (const EntityIndex e : actors_of(event)) {
    if (story.reading.entities[e].type != EntityType::Person) continue;
    if (person != no_entity) return no_entity;
    person = e;
  }
  return person;
}

bool is_visit_told(const EventDraft& draft) {
  return draft.event.kind == EventKind::Visit && draft.happens && !draft.planned &&
         !draft.event.places.empty();
}

bool are_talks(const EventDraft& draft) {
  return draft.event.kind == EventKind::Meeting && !draft.planned && !draft.earlier &&
         !draft.generic;
}

}  // namespace

void add_visitor(const EventStory& story, std::vector<EventDraft>& drafts) {
  const auto visit = std::ranges::find_if(drafts, is_visit_told);
  if (visit == drafts.end()) return;
  const EntityIndex visitor = lone_person(story, visit->event);
  if (visitor == no_entity) return;
  const EntityIndex home = story.sides.of(visitor);
  for (EventDraft& draft : drafts) {
    if (!are_talks(draft) || draft.words.first < visit->words.first || story.is_history(draft))
      continue;
    const EntityIndex host = lone_person(story, draft.event);
    if (host == no_entity || host == visitor) continue;
    const EntityIndex side = story.sides.of(host);
    if (side == no_entity || home == no_entity || side == home) continue;
    add_unique(draft.event.participants, visitor);
  }
}

}  // namespace communique
