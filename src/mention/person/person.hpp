#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of persons, and fills annotation.offices.
void find_persons(Annotation& annotation);

}  // namespace communique
