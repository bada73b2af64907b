#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// A briefing told by a verb: "A, briefing reporters in Lima, said". An event where its day or place
// is told.
std::optional<EventDraft> read_briefing(const EventStory& story, const LexicalHit& verb);

}  // namespace communique
