#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Who appoints, and when, around a noun such as "appointment": "The Cabinet approved the
// appointment of A", "A today announced the appointment of B". Where the noun tells of nobody, who
// is congratulated on it comes into office.
void add_appointing(const EventStory& story, const LexicalHit& noun, EventDraft& draft);

}  // namespace communique
