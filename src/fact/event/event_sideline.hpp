#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds drafts of talks that no word for them tells: "On the sidelines, A and B agreed ...", "With
// C, he reviewed ...".
void add_sideline_drafts(EventStory& story);

// Whether it is the word "margins" or "sidelines".
bool names_a_margin(std::uint64_t word);

}  // namespace communique
