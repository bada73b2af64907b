#pragma once

#include <set>

#include "mention/annotation.hpp"

namespace communique {

// The countries that the sentence of an official tells to be another's than hers: to which she
// travels, those of her counterparts.
std::set<ConceptId> sides_abroad(const Annotation& annotation, const Office& lead);

// The countries to which the one who says "I" first tells to travel.
std::set<ConceptId> destinations_of_speaker(const Annotation& annotation);

}  // namespace communique
