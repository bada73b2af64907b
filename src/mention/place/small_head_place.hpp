#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds places told by a head in small letters: "Quilla region", "port of Quilla", "the Moro and
// Quilla border gates".
void find_small_head_places(Annotation& annotation);

}  // namespace communique
