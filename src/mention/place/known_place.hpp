#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The place that the vocabulary knows at the token, a seat of government included, or nullptr. The
// longest name counts: none for "Mexico" in "Mexico City" or for "Ottawa" in "Ottawa Group".
const LexicalHit* place_hit_at(const Annotation& annotation, std::uint32_t token);

// Cities, provinces, venues and waters of the vocabulary.
void find_known_places(Annotation& annotation);

}  // namespace communique
