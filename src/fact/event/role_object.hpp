#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "joined A at the forum": whether it tells whose company somebody joins.
bool joins_somebody(const Document& document, const Clause& clause);

// The event that the object of a verb such as "hold" names ("held the 5th Salt Forum"), `clause`
// being the verb's as read_role_clause gives it; or no_draft.
DraftIndex object_draft(const EventStory& story, const LexicalHit& verb, const Clause& clause);

}  // namespace communique
