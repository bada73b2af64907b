#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// The first gathering told in the text has the place of its dateline ("LIMA - ", "Lima, 3 May 2025.
// ") where no other is told.
void place_by_dateline(EventStory& story);

// "During the visit", "on the occasion of his visit": to where the last gathering told before was
// held, else to the place of the dateline. Takes merged drafts in order of the text.
void place_visits(const EventStory& story, std::vector<EventDraft>& drafts);

}  // namespace communique
