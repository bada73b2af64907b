#pragma once

#include <set>

#include "mention/annotation.hpp"

namespace communique {

// Bodies and organisations of which the release says whose they are: "the Salt Office (SO) of
// Peru", "the Salt Office (SO), Ministry of Fish of Peru", "Peru’s investment agency, Promperu".
std::set<EntityIndex> bodies_told_with_country(const Annotation& annotation);

// "Peru Customs", "Peru Export Board"; of a body that is known "Peruvian Salt Board", too.
bool is_named_after_country(const Annotation& annotation, const Mention& body);

// "Enterprise Peru", "Business Peru"
bool ends_in_country(const Annotation& annotation, const Mention& body);

// The one country whose bodies a release names by their country ("the Central Bank of Peru said"),
// but for those of officials; no_concept where it tells the country of an official.
ConceptId country_of_bodies(const Annotation& annotation);

}  // namespace communique
