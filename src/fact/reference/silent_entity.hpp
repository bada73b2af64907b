#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// An entity without mentions of what the vocabulary knows.
Entity make_silent_entity(const Annotation& annotation, ConceptId concept_id, EntityType type);

// The entity of a country, bloc or body that the vocabulary knows: the one that the release names,
// else a new one without mentions, for facts that need it ("Embassy of the Republic of Peru" names
// Peru only inside another name).
EntityIndex entity_of_concept(const Annotation& annotation, Reading& reading, ConceptId concept_id,
                              EntityType type);

}  // namespace communique
