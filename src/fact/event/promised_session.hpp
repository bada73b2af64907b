#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "The two sides agreed to hold the second session of the Salt Committee": where the verb's object
// is such a session of two sides, both take part in it, whoever holds it. Returns whether it is.
bool promise_session(const EventStory& story, const LexicalHit& verb, const Clause& clause,
                     EventDraft& session);

// "The two ministers agreed to hold the next session in Lima": whether a gathering to come is told
// as agreed or proposed there. Those who agreed need not go.
bool is_only_promised(const EventStory& story, const EventDraft& gathering);

}  // namespace communique
