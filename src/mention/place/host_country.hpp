#pragma once

#include <set>

#include "mention/annotation.hpp"

namespace communique {

// The countries that tell a release by what they do in it: "Minister Ruiz met the Minister of Salt
// of Chile, who is visiting Peru", "Minister Ruiz attended from Peru", "as Peru's representatives".
std::set<ConceptId> host_countries(const Annotation& annotation);

}  // namespace communique
