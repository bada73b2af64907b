#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// "Minister A of Peru welcomed Minister B on her visit to Peru": nobody visits her own country, so
// that it is B who does.
void correct_visitors(const EventStory& story, std::vector<EventDraft>& drafts);

// "A began a visit to Peru. At the talks, B affirmed", "In the afternoon, C received the guest":
// talks told of one host alone, after a visit of one person, are with who visits. Takes merged
// drafts.
void add_visitor(const EventStory& story, std::vector<EventDraft>& drafts);

}  // namespace communique
