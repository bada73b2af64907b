#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Of an event that is told to end or to begin on a day, and how many days it takes, gives the first
// and the last: "concluded a two-day visit on Wednesday". To be called when events have their days.
void read_event_lengths(EventStory& story);

}  // namespace communique
