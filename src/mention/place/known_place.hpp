#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The place that the vocabulary knows at the token, a seat of government included, or nullptr. The
// longest name counts: none for "Mexico" in "Mexico City" or for "Ottawa" in "Ottawa Group".
const LexicalHit* place_hit_at(const Annotation& annotation, std::uint32_t token);

// The country in which the place lies that the vocabulary knows there, or no_concept.
ConceptId land_of(const Annotation& annotation, const LexicalHit& place);

// The country that the entity is, or in which it lies as the vocabulary knows its place; else
// no_concept.
ConceptId land_of(const Annotation& annotation, EntityIndex where);

// Whether the "of" is that of "south of Perth".
bool follows_compass(const Annotation& annotation, std::uint32_t of);

// Cities, provinces, venues and waters of the vocabulary.
void find_known_places(Annotation& annotation);

}  // namespace communique
