#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds a draft for each noun that tells of an event ("a meeting with X", "the third round of
// negotiations", "X's visit to Y"), with the roles in its own phrase.
void add_noun_drafts(EventStory& story);

}  // namespace communique
