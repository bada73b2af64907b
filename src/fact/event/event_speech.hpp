#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Those who speak at an event take part in it: "A said at a briefing ...", "In his opening remarks,
// B noted ...".
void read_event_speakers(EventStory& story);

}  // namespace communique
