#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// What stands behind the words for when, where and how of "spoke this morning by phone with B": the
// "with B", B of "spoke yesterday to B", nothing of "A and B spoke on the phone". Empty-handed
// where "spoke" tells a speech: "spoke of salt", "spoke at a fair".
std::optional<TokenRange> partner_of_speech(const EventStory& story, const Clause& clause);

}  // namespace communique
