#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The bloc whose body opens the title ("EFTA Council meets"), or no_concept.
ConceptId bloc_of_title(const Annotation& annotation);

// The organisation of all states that tells of its members ("WTO members praised Peru. Members
// asked ..."), where only one is named; else no_concept.
ConceptId convener_of_members(const Annotation& annotation);

}  // namespace communique
