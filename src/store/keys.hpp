#pragma once

#include <cstdint>
#include <string_view>

namespace communique {

// Primary key of a release, entity or fact in the knowledge base; from 1.
using Key = std::int64_t;

// The key of the entity at that place of Linking::entities.
inline Key entity_key(std::uint32_t index) { return Key{index} + 1; }

// The key of the release at that place of the releases of a knowledge base.
inline Key release_key(std::uint32_t index) { return Key{index} + 1; }

// Column event_roles.role.
enum class EventRole : std::uint8_t { Place, Organizer, Chair, Participant, About };

std::string_view to_string(EventRole role);  // "place"

}  // namespace communique
