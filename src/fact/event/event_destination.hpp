#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Gives what people travel to a place for that place: "is in Lima, where she will open the forum",
// "will fly to Lima on 3 May to attend the forum".
void place_by_destination(EventStory& story);

}  // namespace communique
