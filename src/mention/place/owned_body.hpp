#pragma once

#include <set>

#include "mention/annotation.hpp"

namespace communique {

// Bodies and organisations of which the release says whose they are: "the Salt Office (SO) of
// Peru", "the Salt Office (SO), Ministry of Fish of Peru", "Peru’s investment agency, Promperu".
std::set<EntityIndex> bodies_told_with_country(const Annotation& annotation);

}  // namespace communique
