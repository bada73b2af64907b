#pragma once

#include "fact/event_draft.hpp"

namespace communique {

// Gives each date and place to the event whose cue stands nearest in the same clause. Needs sorted
// cues.
void read_event_dates(EventStory& story);
void read_event_places(EventStory& story);

// Gives an event without a day, told to be "on the margins of" or "during" another, that one's day,
// or its month where it lasts longer (GUIDE: ruling 27). Takes merged drafts in order of the text.
void date_by_context(const EventStory& story, std::vector<EventDraft>& drafts);

}  // namespace communique
