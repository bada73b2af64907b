#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds names that stand in a list with organisations: "KIGAM, KOMIR and KIAT".
void find_listed_organizations(Annotation& annotation);

}  // namespace communique
