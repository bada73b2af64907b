#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// Talks told by what they dealt with: "A will discuss salt with Minister B".
std::optional<EventDraft> read_discussion(const EventStory& story, const LexicalHit& verb);

}  // namespace communique
