#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// Whom the last "delegation" before the token stands for, the subject of a verb there: "a
// delegation of the Salt Institute", "a mission headed by A", "the Peruvian delegation" for the
// first official of that side, "the delegation" for the person of whom the release tells first.
// Empty where none is told.
std::vector<EntityIndex> delegation_before(const EventStory& story, std::uint32_t end);

// Those named with the delegation whose phrase begins the range, the object of a verb before it;
// nothing where the range begins with none.
std::optional<std::vector<EntityIndex>> delegation_at(const EventStory& story, TokenRange range);

}  // namespace communique
