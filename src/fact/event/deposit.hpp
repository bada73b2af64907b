#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether the verb's object is an instrument: "presented its instrument of acceptance".
bool names_instrument(const EventStory& story, const Clause& clause);

// "received Peru's instrument of acceptance": no guest.
bool receives_instrument(const EventStory& story, const LexicalHit& verb);

// Adds those who deposit instruments, their sides, and to whom: "A presented its instrument to B",
// "B received the instruments from A".
void add_depositors(const EventStory& story, const Clause& clause, Event& event);

}  // namespace communique
