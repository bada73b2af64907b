#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// The event that a noun tells of, with the roles in the noun's own phrase: "the third round of
// negotiations between X and Y", "X's visit to Y".
EventDraft read_noun_phrase(const EventStory& story, const LexicalHit& noun);

}  // namespace communique
