#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// What those join who "accompany" somebody: what the sentence goes on to tell of whoever they are
// with, else the visit told before, else the named gathering or the talks that were the reason to
// come; or no_draft.
DraftIndex joined_by_company(const EventStory& story, const Clause& clause);

// "B accompanied the call", but not "accompanied the visit"
bool accompanies_talks(const EventStory& story, const Clause& clause);

}  // namespace communique
