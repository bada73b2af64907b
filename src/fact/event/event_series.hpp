#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "held bilateral meetings with A of Peru and B of Chile": makes one meeting with each. Needs what
// is told of the meetings together; cues are of no use afterwards.
void split_meetings(EventStory& story);

}  // namespace communique
