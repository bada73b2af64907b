#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether a predicate follows the actors in their sentence: "A noted", "A, also agreed".
bool is_acting(const EventStory& story, const Actors& actors);

}  // namespace communique
