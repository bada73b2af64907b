#pragma once

#include "mention/entity_type.hpp"

namespace communique {

// "Salt Committee", "Working Party on Salt": what has members who meet.
constexpr bool has_members(EntityType type) {
  return type == EntityType::Body || type == EntityType::Organization;
}

}  // namespace communique
