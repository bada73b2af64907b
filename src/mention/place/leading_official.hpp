#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The country of the official whose doing the first sentence of the text tells ("Peruvian Minister
// Ana Ruiz met ..."); no_concept where she is a guest, as beside an official of no country.
ConceptId country_of_leading_official(const Annotation& annotation);

// The country of the body whose doing opens the text ("The Ministry of Salt of Peru published"), as
// its name tells it; else no_concept.
ConceptId country_of_leading_body(const Annotation& annotation);

// "Minister Ruiz: exports rose" in the title or as the text begins: of a state, whichever it is.
bool led_by_minister(const Annotation& annotation);

// The country of the official who opens the title and there meets one of no country ("Chilean
// Minister calls on President Ruiz"); else no_concept.
ConceptId country_of_guest_in_title(const Annotation& annotation);

}  // namespace communique
