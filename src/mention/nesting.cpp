#include "mention/nesting.hpp"

#include <algorithm>

namespace communique {
namespace {

bool is_territory(EntityType type) {
  return type == EntityType::Country || type == EntityType::Bloc || type == EntityType::Place;
}

// Whether names inside a name of this type are none of their own.
bool hides_names(EntityType type) {
  return type != EntityType::Agreement && type != EntityType::Law;
}

}  // namespace

void drop_names_inside_names(Annotation& annotation) {
  std::uint32_t hidden_until = 0;
  std::erase_if(annotation.mentions, [&](const Mention& mention) {
    const bool inside = mention.tokens.last <= hidden_until;
    if (inside && is_territory(mention.type)) return true;
    if (hides_names(mention.type)) hidden_until = std::max(hidden_until, mention.tokens.last);
    return false;
  });
  annotation.sort_mentions();
}

}  // namespace communique
