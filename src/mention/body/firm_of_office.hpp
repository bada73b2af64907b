#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds the firms that stand beside offices of firms: "KNORR CEO Anna Berg", "chief executive of
// Bluefin Foods". Look-ups see them once the mentions are sorted.
void find_firms_of_offices(Annotation& annotation);

}  // namespace communique
