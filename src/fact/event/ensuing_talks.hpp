#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "At the meeting that followed, A told B": talks of those who met for the ceremony told before, on
// its day.
void add_people_of_rite(EventStory& story);

}  // namespace communique
