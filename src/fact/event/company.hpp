#pragma once

#include "fact/clause/clause.hpp"
#include "fact/event/event_draft.hpp"

namespace communique {

// B in "A, together with B, met C"; nullptr where the subject stands alone.
const Actors* company_of_subject(const EventStory& story, const Clause& clause);

// B in "With B she signed the pact", "Together with B, A opened a terminal", "A will, with B, open
// a terminal"; nullptr where nobody stands so.
const Actors* company_before(const EventStory& story, const Clause& clause);

// B in "A opened a terminal in Lima together with B"; nullptr where nobody is with the subject.
const Actors* company_behind(const EventStory& story, const Clause& clause);

}  // namespace communique
