#pragma once

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Bodies renamed or replaced, persons followed in a post.
void read_successions(const Annotation& annotation, const ClauseReader& clauses, Reading& reading);

}  // namespace communique
