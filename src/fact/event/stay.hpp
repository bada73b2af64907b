#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "A is in Lima for the Salt Forum", "A was in Lima from 3 to 5 May": a visit told by where one is.
void add_stays(EventStory& story);

}  // namespace communique
