#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Finds places: known cities, provinces and venues; names with the head of a place ("Lotte Hotel
// World", "Port of Busan"); names that "at" or "in" or a dateline shows to be places.
void find_places(Annotation& annotation);

}  // namespace communique
