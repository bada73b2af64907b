#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of named programmes, initiatives, plans, platforms and funds.
void find_programmes(Annotation& annotation);

}  // namespace communique
