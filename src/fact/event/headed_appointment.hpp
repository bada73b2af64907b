#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// In a release of appointments: "Ambassador to Peru" on a line of its own, and below it "Ms A is a
// career officer": A comes into that office, on the day when those appointed take up their posts.
void add_headed_appointments(EventStory& story);

}  // namespace communique
