#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// The A of "A accepted an invitation from B to attend", whose "to" stands before the verb at the
// token; or nobody.
std::span<const Mention* const> invited_before(const EventStory& story, std::uint32_t verb);

}  // namespace communique
