#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// What a gathering dealt with, where the sentence that names it tells so: "a seminar on the Salt
// Pact", "the Salt Pact, adopted at the 12th Salt Conference", "the summit endorsed the Salt Plan".
void read_gathering_matters(EventStory& story);

}  // namespace communique
