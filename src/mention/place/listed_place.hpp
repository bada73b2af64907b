#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds what a list tells for a place: "between Lima and Quilla", "from Quilla to Lima", "in Lima,
// Quilla and Cusco".
void find_listed_places(Annotation& annotation);

}  // namespace communique
