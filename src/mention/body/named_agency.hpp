#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds the names of bodies of which what stands behind them tells what they are: "SALTIX, Peru's
// National Salt Agency", "Saltstaat, the Peruvian water authority".
void find_named_agencies(Annotation& annotation);

// The country in what stands behind such a name, or no_concept.
ConceptId country_of_agency(const Annotation& annotation, const Mention& name);

// The body that tells what the name is which ends at the comma: "National Salt Agency"; or nullptr.
const Mention* telling_body(const Annotation& annotation, std::uint32_t comma);

}  // namespace communique
