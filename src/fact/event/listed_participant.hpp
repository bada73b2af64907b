#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds those who stand behind the word in the rest of the sentence of a verb, which ends before
// `first`, and those listed with them: "represented by A, Director, and Chile by B", "attended by
// 50 bakers, including C", "headed by A, Director; B, Adviser; and C", "accompanied by A, who
// joined her in Lima, B and C".
void add_listed_behind(const EventStory& story, std::uint32_t first, Particle word,
                       std::vector<EntityIndex>& list);

}  // namespace communique
