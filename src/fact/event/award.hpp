#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds a ceremony for each sentence in which named persons or organisations receive an award:
// "presented commendations to A and B", "the medal went to A", "A received a citation".
void add_award_drafts(EventStory& story);

}  // namespace communique
