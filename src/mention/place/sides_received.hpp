#pragma once

#include <set>

#include "mention/annotation.hpp"

namespace communique {

// The countries of the guests that the first paragraph tells to be received: of a delegation, of
// ambassadors with their letters of credence.
std::set<ConceptId> sides_received(const Annotation& annotation);

}  // namespace communique
