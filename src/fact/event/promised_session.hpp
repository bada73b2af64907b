#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "The two sides agreed to hold the second session of the Salt Committee": where the verb's object
// is such a session of two sides, both take part in it, whoever holds it. Returns whether it is.
bool promise_session(const EventStory& story, const LexicalHit& verb, const Clause& clause,
                     EventDraft& session);

}  // namespace communique
