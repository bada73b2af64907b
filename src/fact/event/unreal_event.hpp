#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether the noun at the token is a word for gatherings that tells of none here: "requested
// talks", "letters of appointment", "the negotiating panel".
bool tells_no_event(const EventStory& story, std::uint32_t noun);

}  // namespace communique
