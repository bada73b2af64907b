#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Those whom "whom" stands for in the clause: "B, whom he met on Monday", "B, with whom she signed
// the MOU"; nullptr where there are none.
const Actors* partner_before_whom(const EventStory& story, const Clause& clause);

}  // namespace communique
