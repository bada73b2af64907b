#pragma once

#include <span>

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Who speaks or negotiates for which country or bloc: delegates, as find_delegates() has them, and
// others. Needs posts and events.
void read_representations(const Annotation& annotation, const ClauseReader& clauses,
                          std::span<const Representation> delegates, Reading& reading);

}  // namespace communique
