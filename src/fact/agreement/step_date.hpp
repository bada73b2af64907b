#pragma once

#include "mention/annotation.hpp"

namespace communique {

// When the step that `trigger` tells was or will be taken: the first date behind it up to the next
// step, else the last before it; unknown where none is told.
Date date_of_step(const Annotation& annotation, TokenRange trigger);

}  // namespace communique
