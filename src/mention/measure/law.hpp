#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of laws and measures of trade policy.
void find_laws(Annotation& annotation);

}  // namespace communique
