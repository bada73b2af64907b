#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// The opening of a facility: "A inaugurated a salt museum in Lima", "A and B unveiled the
// signboard".
std::optional<EventDraft> read_opening(const EventStory& story, const LexicalHit& verb);

// The facility of the phrase that begins the range, if its head is one: the mention of its name, or
// nullptr for "a salt museum in Lima".
std::optional<const Mention*> facility_in(const EventStory& story, TokenRange phrase);

// What was opened, where it has a name: what the ceremony is about, or where it took place.
void add_opened(const EventStory& story, TokenRange phrase, Event& event);

}  // namespace communique
