#pragma once

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Who speaks or negotiates for which country or bloc. Needs posts and events.
void read_representations(const Annotation& annotation, const ClauseReader& clauses,
                          Reading& reading);

}  // namespace communique
