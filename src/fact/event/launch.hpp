#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// The start, or new start, of a thing told by a verb: "X launched the Salt Alliance", "negotiations
// were launched in May", "the FTA entered into force", "talks resumed in 2019".
std::optional<EventDraft> read_launch(const EventStory& story, const LexicalHit& verb);

}  // namespace communique
