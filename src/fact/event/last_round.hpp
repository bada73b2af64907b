#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds a round of negotiations for each "five rounds, the last of them in Lima in May".
void add_last_rounds(EventStory& story);

}  // namespace communique
