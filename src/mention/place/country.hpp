#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of countries and blocs, under any name or as adjective.
void find_countries(Annotation& annotation);

}  // namespace communique
