#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether "the meetings" stands for all talks that were told before.
bool stands_for_all(const Document& document, const EventDraft& draft);

// "A attended the meetings": gives those of the verb's clause as company to each before the draft
// `last`; of "A attended the events" a part in the gathering told before.
void join_all(EventStory& story, const LexicalHit& verb, const Clause& clause, DraftIndex last);

}  // namespace communique
