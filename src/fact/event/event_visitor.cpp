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

// The country where the visit is paid, or no_entity.
EntityIndex country_visited(const EventStory& story, const Event& visit) {
  const auto country = std::ranges::find_if(visit.places, [&](EntityIndex place) {
    return story.reading.entities[place].type == EntityType::Country;
  });
  return country == visit.places.end() ? no_entity : *country;
}

// Who of another side is named last before the visit in its sentence; no_entity if none is.
EntityIndex guest_before(const EventStory& story, TokenRange visit, EntityIndex host) {
  const std::uint32_t begin = story.document().sentence_at(visit.first).tokens.first;
  EntityIndex guest = no_entity;
  for (const Mention& mention : mentions_in(story.annotation, {begin, visit.first})) {
    if (mention.type != EntityType::Person || mention.entity == no_entity) continue;
    const EntityIndex side = story.sides.of(mention.entity);
    if (side != no_entity && side != host) guest = mention.entity;
  }
  return guest;
}

}  // namespace

void correct_visitors(const EventStory& story, std::vector<EventDraft>& drafts) {
  for (EventDraft& draft : drafts) {
    if (draft.event.kind != EventKind::Visit) continue;
    const EntityIndex country = country_visited(story, draft.event);
    const EntityIndex visitor = lone_person(story, draft.event);
    if (country == no_entity || visitor == no_entity || story.sides.of(visitor) != country)
      continue;
    const EntityIndex guest = guest_before(story, draft.words, country);
    if (guest != no_entity) std::ranges::replace(draft.event.participants, visitor, guest);
  }
}

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
