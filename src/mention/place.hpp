#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of cities, provinces and venues.
void find_places(Annotation& annotation);

}  // namespace communique
