#pragma once

#include <vector>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Those whose office is to head a team: "Ana Ruiz, head of the Peruvian delegation", "the leader of
// the delegation of Peru, Ana Ruiz".
void add_heads_of_delegations(const Annotation& annotation, std::vector<Representation>& found);

}  // namespace communique
