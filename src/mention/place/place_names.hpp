#pragma once

#include "mention/annotation.hpp"
#include "mention/grouping.hpp"

namespace communique {

// Unites the mentions of places that different names tell to be one: "Washington" and "Washington,
// D.C." are one place. Mentions of equal names are united already.
void unite_place_names(const Annotation& annotation, MentionGroups& groups);

}  // namespace communique
