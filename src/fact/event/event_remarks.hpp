#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether a body gathers, by its name or in "the Salt Council met".
bool is_session(const EventStory& story, const EventDraft& draft);

// Those who spoke at gatherings, by the nouns for what they said: "Opening remarks were delivered
// by A", "B gave the keynote address".
void read_remarks(EventStory& story);

}  // namespace communique
