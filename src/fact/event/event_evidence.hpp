#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether the release tells enough of it to make an event.
bool tells_enough(const EventStory& story, const EventDraft& draft);

}  // namespace communique
