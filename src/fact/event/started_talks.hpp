#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// The agreement of "The negotiations on the Salt Pact commenced in May", "the Salt Pact,
// negotiations on which will begin in Lima": the clause is that of the verb of starting. no_entity
// where its subject is no negotiation, or no day or place is told.
EntityIndex agreement_of_started_talks(const EventStory& story, const Clause& clause);

}  // namespace communique
