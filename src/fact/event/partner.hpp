#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Those whom "whom" stands for in the clause: "B, whom he met on Monday", "B, with whom she signed
// the MOU"; nullptr where there are none.
const Actors* partner_before_whom(const EventStory& story, const Clause& clause);

// Whether "with A" at the token is cut off from the talks that end at the other one: "the talks,
// with A to speak first", ", most recently with A"; not "talks yesterday, 9 May, with A", "in Lima,
// on 9 May, with A".
bool stands_apart(const EventStory& story, std::uint32_t talks, std::uint32_t with);

}  // namespace communique
