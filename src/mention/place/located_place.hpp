#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Unknown names that their surroundings show to be places: "at Qasr Al Watan in Abu Dhabi", "in
// Chirchik", "at the Westin Josun Seoul", "KHUJAND, June 5".
void find_located_places(Annotation& annotation);

}  // namespace communique
