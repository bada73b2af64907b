#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// The clause of a verb such as "hold" or "chair", with the agents of a passive that has no form of
// "be" ("a forum organised jointly by A"), and planned where reported speech promises it
// ("confirmed that the round would be held").
Clause read_role_clause(const EventStory& story, const LexicalHit& verb);

// "was to have attended"
bool has_failed(const Document& document, const LexicalHit& verb);

}  // namespace communique
