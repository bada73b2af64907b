#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// Talks or the session of a body told by a verb: "A met with B", "A and B will meet in May", "the
// trade ministers of Peru and Chile met in Lima", "the Salt Committee met", "A and B agreed to meet
// again before August".
std::optional<EventDraft> read_meeting(const EventStory& story, const LexicalHit& verb);

}  // namespace communique
