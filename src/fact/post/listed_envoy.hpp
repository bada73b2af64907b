#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// Those who hand over letters of credence in a release that speaks of ambassadors: "Credentials
// were presented by Ana Ruiz (Peru) and Bo Diaz (Chile)".
std::vector<const Mention*> listed_envoys(const Annotation& annotation);

}  // namespace communique
