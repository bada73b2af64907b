#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds a mention for each body of a list with one head: "Departments of State", "Commerce" and
// "Agriculture" of "Departments of State, Commerce, and Agriculture".
void add_coordinated_bodies(Annotation& annotation);

}  // namespace communique
