#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Peru where the sentence tells "Peru signed the pact, which its National Congress approved"; else
// no_concept.
ConceptId country_of_owner(const Annotation& annotation, const Mention& body);

}  // namespace communique
