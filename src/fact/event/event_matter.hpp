#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// What was discussed: the agreements, laws and programmes of statements that were made at the
// gathering told before them (GUIDE: ruling 28).
void read_event_matters(EventStory& story);

}  // namespace communique
