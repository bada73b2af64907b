#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Who presides or is there by a noun or an adjective: "under the chairmanship of A", "in the
// presence of B", "C and D were also present", "was joined by E".
void read_presence(EventStory& story);

}  // namespace communique
