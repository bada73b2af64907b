#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "The third session was held in Lima, the second having met in Cusco in 2021": adds the one before
// of those who gathered. Needs the drafts of names.
void add_session_before(EventStory& story);

// Adds a round of negotiations for each "five rounds, the last of them in Lima in May".
void add_last_rounds(EventStory& story);

}  // namespace communique
