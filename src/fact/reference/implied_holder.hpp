#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// An office that a clause gives to somebody: "was sworn in as Minister", "becomes Director", "as
// convenor of a group", "a new post, Director General, goes to A".
struct ImpliedHolder {
  const Office* office = nullptr;
  EntityIndex person = no_entity;
  std::string_view rule;
  float confidence = 0;
};

// Holders of the offices that no name stands beside. Reads pronouns, so references must be
// resolved.
std::vector<ImpliedHolder> find_implied_holders(const Annotation& annotation);

}  // namespace communique
