#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// A signing told by a verb: "A and B signed an MOU on salt", "the FTA was signed by A and B".
std::optional<EventDraft> read_signing(const EventStory& story, const LexicalHit& verb);

}  // namespace communique
