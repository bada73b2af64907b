#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "fact/facts.hpp"
#include "store/keys.hpp"

namespace communique {

// Column event_roles.role.
enum class EventRole : std::uint8_t { Place, Organizer, Chair, Participant, About };

std::string_view to_string(EventRole role);  // "place"

// Bits of column event_roles.ends: of which kinds of relations the row is an end, as the view
// `relations` makes them. So the visits of a country are found without a look at all its events.
enum class RelationEnd : std::uint8_t {
  Meets = 1,  // these two at the first role alone of who organizes, chairs or takes part
  TakesUp = 2,
  TakenUp = 4,
  Visits = 8,
  Visited = 16
};

// A row of event_roles but its fact.
struct EventRoleRow {
  EventRole role = EventRole::Place;
  Key entity = 0;
  int ends = 0;
};

// `key_of` tells the key of an entity of the event; where several have one, a row may come twice.
std::vector<EventRoleRow> event_role_rows(const Event& event,
                                          const std::function<Key(EntityIndex)>& key_of);

}  // namespace communique
