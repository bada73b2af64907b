#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// "the Third Meeting, following those held in Lima in 2022 and in Quito in 2023": the two sessions
// before it, of the same sides. Takes merged drafts that have their sides.
void add_former_sessions(const EventStory& story, std::vector<EventDraft>& drafts);

}  // namespace communique
