#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The countries of lines that tell who issues the release, one for each such line: nothing but a
// country's name, or that of a body with its country; a last line that is an office with its
// country ("Press Service of the Prime Minister of Peru").
std::vector<ConceptId> countries_of_letterheads(const Annotation& annotation);

// Those of datelines that end with a body: "3 May 2025 – Lima – Salt Office Peru".
std::vector<ConceptId> countries_of_issuers(const Annotation& annotation);

// The country of the body whose data the first sentence tells: "according to figures released by
// the Salt Office".
ConceptId country_of_data(const Annotation& annotation);

}  // namespace communique
