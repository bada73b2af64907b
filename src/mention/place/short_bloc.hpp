#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of blocs by the head of their names alone, once the full name is told: "the Union",
// "the Community", "the Forum".
void find_short_blocs(Annotation& annotation);

}  // namespace communique
