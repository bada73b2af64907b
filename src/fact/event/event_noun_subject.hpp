#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds those whom not the noun's own phrase but the clause around it names, where the phrase leaves
// them open: "A proposed talks with B", "A and B settled it in a video call", "congratulated Peru
// on its election". Takes a draft that has the roles of the phrase.
void read_noun_subject(const EventStory& story, const LexicalHit& noun, EventDraft& draft);

}  // namespace communique
