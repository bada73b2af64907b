#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// What was discussed: the agreements, laws and programmes of statements that were made at the
// gathering told before them.
void read_event_matters(EventStory& story);

}  // namespace communique
