#pragma once

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Members of organisations and blocs, as stated.
void read_memberships(const Annotation& annotation, const ClauseReader& clauses, Reading& reading);

}  // namespace communique
