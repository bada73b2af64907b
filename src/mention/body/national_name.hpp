#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds organisations whose name ends in the country where they work: "Bakers Peru", "Knorv Africa".
void find_national_names(Annotation& annotation);

}  // namespace communique
