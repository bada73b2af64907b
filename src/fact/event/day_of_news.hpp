#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// Gives an event without a day, told beside another, that one's day, or its month where it lasts
// longer. Takes merged drafts in order of the text.
void date_by_context(const EventStory& story, std::vector<EventDraft>& drafts);

}  // namespace communique
