#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Gives each place to the event whose cue stands nearest in the same clause. Needs sorted cues.
void read_event_places(EventStory& story);

}  // namespace communique
