#include "fact/event/journey_town.hpp"

#include <algorithm>

#include "fact/event/event_draft.hpp"
#include "mention/place/known_place.hpp"

namespace communique {
namespace {

// The visit told first, where it leads to a country on a known date; or nullptr.
Event* first_journey(Reading& reading) {
  Event* first = nullptr;
  for (Event& event : reading.events) {
    if (event.kind == EventKind::Visit &&
        (first == nullptr || event.evidence.span.begin < first->evidence.span.begin))
      first = &event;
  }
  const bool abroad = first != nullptr && std::ranges::any_of(first->places, [&](EntityIndex e) {
                        return reading.entities[e].type == EntityType::Country;
                      });
  return abroad && first->date.known() ? first : nullptr;
}

bool is_on_journey(const Event& journey, const Event& event) {
  const std::vector<EntityIndex> actors = actors_of(event);
  return &event != &journey && event.evidence.span.begin >= journey.evidence.span.begin &&
         std::ranges::any_of(journey.participants, [&](EntityIndex e) {
           return std::ranges::find(actors, e) != actors.end();
         });
}

bool falls_within(const Event& journey, const Event& event) {
  const Date& end = journey.end_date.known() ? journey.end_date : journey.date;
  return is_gathering(event.kind) && event.date.known() &&
         last_day(event.date) >= first_day(journey.date) && first_day(event.date) <= last_day(end);
}

// "addressed a forum in Quito before leaving for Peru": Quito is no town of Peru.
bool may_lie_there(const Annotation& annotation, const Reading& reading, const Event& journey,
                   EntityIndex town) {
  if (reading.entities[town].type != EntityType::Place) return false;
  const ConceptId land = land_of(annotation, town);
  return land == no_concept || std::ranges::any_of(journey.places, [&](EntityIndex e) {
           return reading.entities[e].concept_id == land;
         });
}

}  // namespace

void add_towns_of_journey(const Annotation& annotation, Reading& reading) {
  Event* journey = first_journey(reading);
  if (journey == nullptr) return;
  std::vector<EntityIndex> seen;
  for (const Event& event : reading.events) {
    if (!is_on_journey(*journey, event)) continue;
    // A single stop is on the way of one who travels, but may be elsewhere than "her visit".
    const bool stop = journey->evidence.rule == "event-visited" && falls_within(*journey, event);
    for (const EntityIndex place : event.places) {
      if (!may_lie_there(annotation, reading, *journey, place)) continue;
      const bool again = std::ranges::find(seen, place) != seen.end();
      if (again || stop) add_unique(journey->places, place);
      seen.push_back(place);
    }
  }
}

}  // namespace communique
