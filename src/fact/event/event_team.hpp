#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Those whom a list tells to have come with a delegation: "The delegation includes A and B".
void read_event_teams(EventStory& story);

}  // namespace communique
