#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Those whom no verb of the event tells: "under the chairmanship of A", "A and B were also
// present", "the signatories were A and B".
void read_event_attendance(EventStory& story);

// "A and B met for the first Salt Dialogue": the meeting is the dialogue. To be called before cues
// are sorted.
void move_to_named(EventStory& story);

}  // namespace communique
