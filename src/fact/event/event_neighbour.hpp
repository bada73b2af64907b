#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Gives an event the day and places of another of its sentence: "signed today at the Salt Forum in
// Lima", "met at the hotel on Monday and signed", "In Lima on Monday A will meet B, with whom she
// will co-chair the Salt Committee". Who signs at a forum takes part in it.
void share_circumstances(EventStory& story);

}  // namespace communique
