#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether the launch that the noun names is told to take place: "announced the launch of
// negotiations", "attended the launch", "The launch took place", but not "called for the launch".
bool takes_place(const EventStory& story, const LexicalHit& noun);

// "attended the launch", "took part on Monday in the launch"
bool is_launch_attended(const EventStory& story, const LexicalHit& noun);

}  // namespace communique
