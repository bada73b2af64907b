#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// The persons, at most four, of the last talks or session told before the token in which two or
// more are named; its chairs before others. Who witnesses what is signed after it.
std::vector<EntityIndex> people_of_talks_before(const EventStory& story, std::uint32_t token);

}  // namespace communique
