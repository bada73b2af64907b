#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Where an office of secretariats ("Deputy Director-General") is held that stands without body and
// field: where the release tells another of its name to be held, else at the bloc that speaks
// (`home`, or no_entity). no_entity for other offices.
EntityIndex secretariat_of(const Annotation& annotation, const Reading& reading,
                           const Office& office, EntityIndex home);

}  // namespace communique
