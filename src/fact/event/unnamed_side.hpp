#pragma once

#include <cstdint>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The countries and blocs whose unnamed people a phrase tells of: "the two countries' trade
// ministers", "leaders of Peru and Chile", "G20 finance ministers". Empty where the phrase names no
// people of states.

// The phrase that ends before the token.
std::vector<EntityIndex> sides_of_delegates_before(const Annotation& annotation, std::uint32_t end);
// The phrase that begins at the token.
std::vector<EntityIndex> sides_of_delegates_after(const Annotation& annotation,
                                                  std::uint32_t begin);

}  // namespace communique
