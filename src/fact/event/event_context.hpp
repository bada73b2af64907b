#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// "occasion", "sidelines", "during", "same" and the like: words by which a sentence ties what it
// tells to what was told before.
bool ties_to_context(const Token& token);

// "will meet on the sidelines of the Salt Summit on 3 June": a gathering without a day has that of
// the one in its sentence (GUIDE: ruling 27).
void date_by_neighbour(EventStory& story);

// The first gathering told in the text has the place of its dateline ("LIMA - ") where no other is
// told.
void place_by_dateline(EventStory& story);

// Gives an event without a day, told beside another, that one's day, or its month where it lasts
// longer. Takes merged drafts in order of the text.
void date_by_context(const EventStory& story, std::vector<EventDraft>& drafts);

}  // namespace communique
