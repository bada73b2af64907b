#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The bloc that the vocabulary holds the body to be an organ of, or no_concept.
ConceptId bloc_of_organ(const Annotation& annotation, const Mention& body);

// Which organ of a bloc puts out what speaks for the bloc: of what convenes all states the assembly
// that the first lines tell of, of others the first organ named; no_entity where none does.
EntityIndex publishing_organ(const Annotation& annotation);

}  // namespace communique
