#pragma once

#include <cstdint>

namespace communique {

// Primary key of a release, entity or fact in the knowledge base; from 1.
using Key = std::int64_t;

// The key of the entity at that place of Linking::entities.
inline Key entity_key(std::uint32_t index) { return Key{index} + 1; }

// The key of the release at that place of the releases of a knowledge base.
inline Key release_key(std::uint32_t index) { return Key{index} + 1; }

}  // namespace communique
