#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "flies to Lima on Sunday. On Tuesday she will meet A", "will meet A there", "While there, she met
// A": where the visit told before leads to. Needs the drafts' own days and places.
void place_by_visit(EventStory& story);

}  // namespace communique
