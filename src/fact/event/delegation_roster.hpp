#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds those of a list of delegates to what they came for: "Members of the delegations", "The
// following attended the Forum:" and, on lines of their own, "Peru: A, Minister of Trade; B", or
// "Peru" and "- Minister of Trade A".
void read_delegation_rosters(EventStory& story);

}  // namespace communique
