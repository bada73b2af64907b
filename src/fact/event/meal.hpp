#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "a lunch hosted by the Salt Chamber", "a reception for bakers, given by A": a gathering of
// whoever gives it. One for a guest ("a dinner given by A for B") stays what it is: talks of both.
void read_host_of_meal(const EventStory& story, const LexicalHit& meal, EventDraft& draft);

}  // namespace communique
