#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "A announced the following appointments:" and, below, "B becomes Director": A appoints on the day
// of the release. Takes drafts in order of the text.
void read_announced_appointments(EventStory& story);

}  // namespace communique
