#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds a draft for each proper name of a gathering, with the sides that the name gathers.
void add_name_drafts(EventStory& story);

}  // namespace communique
