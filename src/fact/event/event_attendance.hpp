#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Those whom no verb of the event tells: "under the chairmanship of A", "A and B were also
// present", "the signatories were A and B".
void read_event_attendance(EventStory& story);

}  // namespace communique
