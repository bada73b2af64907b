#include "fact/post/sides_of_talks.hpp"

#include <algorithm>

#include "fact/event/event_draft.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

bool names_side(const Reading& reading, const Event& event) {
  return std::ranges::any_of(event.participants,
                             [&](EntityIndex e) { return is_side(reading.entities[e].type); });
}

}  // namespace

void add_sides_of_talks(Reading& reading) {
  std::vector<EntityIndex> side_of(reading.entities.size(), no_entity);
  for (const Representation& fact : reading.representations) side_of[fact.person] = fact.side;
  for (Event& event : reading.events) {
    const bool talks = event.kind == EventKind::Meeting || event.kind == EventKind::Call;
    if (!talks || names_side(reading, event)) continue;
    std::vector<EntityIndex> sides;
    for (const auto* role : {&event.chairs, &event.organizers, &event.participants}) {
      for (const EntityIndex actor : *role) {
        if (side_of[actor] != no_entity) add_unique(sides, side_of[actor]);
      }
    }
    if (sides.size() < 2) continue;
    for (const EntityIndex side : sides) add_unique(event.participants, side);
  }
}

}  // namespace communique
