#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds a draft for each verb that is an event by itself ("met with", "visited", "signed",
// "launched", "entered into force", "was sworn in"), with the roles in its clause.
void add_verb_drafts(EventStory& story);

}  // namespace communique
