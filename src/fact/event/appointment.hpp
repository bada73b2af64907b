#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// A person's coming into office: "X was appointed Director", "X, who succeeded Y", "X took office".
std::optional<EventDraft> read_appointment(const EventStory& story, const LexicalHit& verb);

}  // namespace communique
