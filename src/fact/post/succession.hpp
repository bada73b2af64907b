#pragma once

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Persons who follow others in a post, bodies that replace others; see body_change.hpp for bodies
// renamed.
void read_successions(const Annotation& annotation, const ClauseReader& clauses, Reading& reading);

}  // namespace communique
