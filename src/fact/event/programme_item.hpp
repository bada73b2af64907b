#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "Her programme includes a visit to Cusco and a meeting with A": what stands on the programme of a
// visit takes place, with the visitor told of before.
void read_programme_items(EventStory& story);

}  // namespace communique
