#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// The opening of a facility: "A inaugurated a salt museum in Lima", "A and B unveiled the
// signboard".
std::optional<EventDraft> read_opening(const EventStory& story, const LexicalHit& verb);

}  // namespace communique
