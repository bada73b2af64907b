#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// A transcript is of the press conference that its heading names: "Doorstop, Port of Lima". Gives
// it those who speak there, the day of the release and the place of its heading. Needs sorted
// drafts.
void read_interview(EventStory& story);

}  // namespace communique
