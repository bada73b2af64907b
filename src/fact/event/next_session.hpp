#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "The third session of the Salt Council was held in Lima, and the fourth will convene in Quito":
// the fourth is a session of its council, too.
void add_next_sessions(EventStory& story);

// "The tenth round of consultations took place in Lima. The next round will be held in Quito": no
// round of negotiations, but one of consultations between the same sides.
void follow_consultations(EventStory& story);

}  // namespace communique
