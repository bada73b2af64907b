#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Gives the actors of verbs such as "hold", "chair" and "attend" their part in the event that the
// verb's object or subject tells, and makes the verb a cue of it.
void read_event_roles(EventStory& story);

}  // namespace communique
