#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "The Cabinet approved the hosting in Lima, from 3 to 5 May, of the 17th Salt Forum": what stands
// between is said of the forum, which the state of the cabinet holds.
void read_hostings(EventStory& story);

}  // namespace communique
