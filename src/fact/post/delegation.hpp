#pragma once

#include <vector>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Persons whom the text itself sets beside their side: "the Korean team was led by A", "B headed
// the Serbian delegation", "on the U.S. side, C", "D, Minister of Trade, for Peru", and "the
// delegations of Peru and Chile, headed, respectively, by E and F". The sides are entities of the
// annotation.
std::vector<Representation> find_delegates(const Annotation& annotation);

}  // namespace communique
