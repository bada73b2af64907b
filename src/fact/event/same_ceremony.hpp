#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether two tellings of ceremonies, the first one before the other, tell of one.
bool same_ceremony(const EventStory& story, const EventDraft& a, const EventDraft& b);

}  // namespace communique
