#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "A, Secretary of the Salt Office, came. A assumed duties as Secretary in May": the office is
// where she is appointed.
void add_appointed_house(const EventStory& story, Event& appointment);

}  // namespace communique
