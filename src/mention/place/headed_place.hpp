#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Places told by a word in their names: "North Gyeongsang Province", "Lotte Hotel World", "Port of
// Busan", "Government Complex Sejong".
void find_headed_places(Annotation& annotation);

}  // namespace communique
