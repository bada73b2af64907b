#pragma once

#include <cstdint>
#include <span>

#include "mention/annotation.hpp"

namespace communique {

// "conveyed the regards of Minister Ruiz", "a message from President Ruiz", "on behalf of President
// Ruiz", but not "visits at the invitation of Minister Ruiz": for the official whose title starts
// at the token, the side of whoever opens the clause; else no_entity. `side_of`: by entity.
EntityIndex sender_of_regards(const Annotation& annotation, std::span<const EntityIndex> side_of,
                              std::uint32_t start);

}  // namespace communique
