#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds phrases that name agreements by their parties alone, after one that tells the kind: "nine
// CEPAs are in force, among them those with Peru and Chile; the one with Japan is not". To be
// called when all other phrases are known.
void find_elliptic_phrases(Annotation& annotation);

}  // namespace communique
