#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of countries and blocs, under any name or as adjective.
void find_countries(Annotation& annotation);

// The country that the vocabulary tells the body to be of; no_concept where it tells none or the
// body is no_concept.
ConceptId known_country(const Vocabulary& vocabulary, ConceptId body);

// Whether a country other than that is named in the range.
bool names_other_country(const Annotation& annotation, TokenRange range, ConceptId own);

// Whether a bloc is a part of the world ("Africa"), no union of states.
bool is_region(const Vocabulary& vocabulary, ConceptId bloc);

// Whether the country or bloc may make an agreement: regions and what convenes all states make
// none.
bool may_join(const Vocabulary& vocabulary, const Mention& side);

// Whether it is an organisation of all states ("WTO"), which takes no side in talks.
bool convenes_all(const Vocabulary& vocabulary, ConceptId side);

}  // namespace communique
