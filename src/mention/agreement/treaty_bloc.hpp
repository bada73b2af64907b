#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether a bloc that bears the name of the agreement founding it ("AfCFTA") is told as that
// agreement somewhere in the release: as what is ratified, applied or given a protocol.
bool is_told_as_treaty(const Annotation& annotation, ConceptId bloc);

}  // namespace communique
