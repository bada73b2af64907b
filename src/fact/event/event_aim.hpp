#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "A and B met for the first Salt Dialogue": the meeting is the dialogue. "Leaders gather in Lima
// for the Salt Summit": day and place are the summit's. To be called before cues are sorted.
void move_to_named(EventStory& story);

}  // namespace communique
