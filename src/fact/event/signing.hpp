#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// A signing told by a verb: "A and B signed an MOU on salt", "the FTA was signed by A and B".
std::optional<EventDraft> read_signing(const EventStory& story, const LexicalHit& verb);

// Adds the agreements in the range to what the event is about.
void add_agreements(const EventStory& story, TokenRange range, Event& event);

// "The following documents were signed:" and a line for each: adds those of the list that the
// sentence opens, and the institutes that sign them.
void add_listed_agreements(const EventStory& story, TokenRange sentence, Event& event);

}  // namespace communique
