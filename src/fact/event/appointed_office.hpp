#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// "was appointed head of the Salt Office": adds the body that the range names, where the first of
// the holders has an office.
void add_offices(const EventStory& story, TokenRange range, std::vector<EntityIndex>& holders);

}  // namespace communique
