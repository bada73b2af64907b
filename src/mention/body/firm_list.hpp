#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds the firms of "representatives of Knorv, Orbit Energy and Salz".
void find_firm_lists(Annotation& annotation);

}  // namespace communique
