#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "B accompanied A to Lima", "She was accompanied by B": gives those of the verb's clause their
// part in the event that they join in company.
void join_company(EventStory& story, const LexicalHit& verb, const Clause& clause);

}  // namespace communique
