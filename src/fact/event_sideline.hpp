#pragma once

#include "fact/event_draft.hpp"

namespace communique {

// Adds drafts of talks that no word for them tells: "On the sidelines, A and B agreed ...", "With
// C, he reviewed ...".
void add_sideline_drafts(EventStory& story);

}  // namespace communique
