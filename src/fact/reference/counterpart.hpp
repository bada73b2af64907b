#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// "the Foreign Minister and his Peruvian counterpart, Ana Ruiz": she holds the same office.
struct Counterpart {
  EntityIndex person = no_entity;
  EntityIndex side = no_entity;    // the country before "counterpart"
  const Office* office = nullptr;  // of the one whose counterpart she is; null if none is told, or
                                   // she has a title of her own
  std::uint32_t word = no_token;   // "counterpart"
};

// The counterparts that are named. Reads the persons' entities, so mentions must be resolved.
std::vector<Counterpart> find_counterparts(const Annotation& annotation);

}  // namespace communique
