#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "In Lima, A called on B. She also met C.": what a traveller's paragraph tells takes place where
// its first words say.
void place_by_itinerary(EventStory& story);

}  // namespace communique
