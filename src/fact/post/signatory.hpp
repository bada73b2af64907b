#pragma once

#include <vector>

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "fact/post/officials.hpp"

namespace communique {

// Officials who sign for their sides: several of different sides ("signed by A of Peru and B of
// Chile"), one who signs what his side is a party of ("Minister A signed the Salt Treaty"), and one
// who deposits its instrument. Reads the agreements of `reading`. To be called after they are read.
std::vector<Representation> find_signatories(const Annotation& annotation,
                                             const ClauseReader& clauses,
                                             const Officials& officials, const Reading& reading);

}  // namespace communique
