#pragma once

#include "mention/annotation.hpp"

namespace communique {

// What can be a side of talks or agreements, or whose an official is.
constexpr bool is_side(EntityType type) {
  return type == EntityType::Country || type == EntityType::Bloc;
}
inline bool is_side(const Mention& mention) { return is_side(mention.type); }

// Whether the token is the dash of "Peru–Chile", "Peru – Chile".
bool joins_sides(const Annotation& annotation, std::uint32_t dash);

}  // namespace communique
