#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "A of Peru and B of Chile chaired the Salt Committee": the two states sit there, where neither
// its name nor an agreement in it tells of more of them.
void add_sides_of_chairs(const EventStory& story, std::vector<EventDraft>& drafts);

}  // namespace communique
