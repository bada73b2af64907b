#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "will lead a delegation to the Salt Fair in Lima": who travels to a gathering visits its place.
// Drafts have their places and are in the order of the text.
void add_fair_visits(EventStory& story);

}  // namespace communique
