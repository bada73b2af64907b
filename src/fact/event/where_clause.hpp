#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "the 3rd Salt Forum in Lima, where A and B spoke": they took part.
void read_where_clauses(EventStory& story);

}  // namespace communique
