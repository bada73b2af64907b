#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of bodies and organisations: full names, abbreviations, short forms.
void find_bodies(Annotation& annotation);

}  // namespace communique
