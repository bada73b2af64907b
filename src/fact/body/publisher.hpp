#pragma once

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The body that the release itself names as announcing, holding or meeting.
void read_publisher(const Annotation& annotation, const ClauseReader& clauses, Reading& reading);

}  // namespace communique
