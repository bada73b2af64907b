#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// The event that is the subject of a verb such as "hold" ("The 5th Salt Forum was held"), or that
// its participle belongs to, `clause` being the verb's as read_role_clause gives it; or no_draft.
DraftIndex subject_draft(const EventStory& story, const LexicalHit& verb, const Clause& clause);

}  // namespace communique
