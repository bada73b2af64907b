#pragma once

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Bodies renamed, merged, split, or whose tasks another took over.
void read_body_changes(const Annotation& annotation, const ClauseReader& clauses, Reading& reading);

}  // namespace communique
