#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// The bodies and organisations after "officials from", "representatives of" and the like in the
// range.
void add_represented(const EventStory& story, TokenRange range, std::vector<EntityIndex>& list);

}  // namespace communique
