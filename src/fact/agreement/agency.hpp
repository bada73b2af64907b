#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether it is an organisation, or a body that makes agreements in its own name where a ministry
// makes them for its state: an agency, an authority, a bank; no ministry, embassy or commission.
bool is_agency(const Annotation& annotation, const Mention& mention);

// Whether it is the world's, no state's and no bloc's ("FAO", "UNDP"): it always makes agreements
// in its own name.
bool is_world_body(const Vocabulary& vocabulary, ConceptId body);

}  // namespace communique
