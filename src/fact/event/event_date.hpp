#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Gives each date to the event whose cue stands nearest in the same clause. Needs sorted cues.
void read_event_dates(EventStory& story);

}  // namespace communique
