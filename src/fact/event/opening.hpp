#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// The opening of a facility: "A inaugurated a salt museum in Lima", "A and B unveiled the
// signboard".
std::optional<EventDraft> read_opening(const EventStory& story, const LexicalHit& verb);

// Whether the head of the phrase that begins the range is a facility: "a salt museum in Lima".
bool opens_facility(const EventStory& story, TokenRange phrase);

}  // namespace communique
