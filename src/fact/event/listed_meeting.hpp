#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// A heading "Bilateral meetings" and, below it, "(1) A, Minister of Trade of Peru" on lines of
// their own: the one of whom the release tells first met each.
void add_listed_meetings(EventStory& story);

}  // namespace communique
