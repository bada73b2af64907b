#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The origin of each entity of the release; empty for those that are no bodies, and for what
// several countries or a bloc own. To be called when mentions are grouped.
std::vector<BodyOrigin> find_body_origins(const Annotation& annotation);

}  // namespace communique
