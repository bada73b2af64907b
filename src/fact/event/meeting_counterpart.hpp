#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whom the subject of a verb of meeting meets: "met B", "met in Lima with B", "received today at
// her office Mr. B", "will meet his hosts' Trade Minister, B", "presented her credentials to B";
// nullptr where nobody is named.
const Actors* find_counterpart(const EventStory& story, const EventWord& verb,
                               const Clause& clause);

}  // namespace communique
