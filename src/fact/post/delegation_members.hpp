#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

struct DelegationMember {
  EntityIndex person;
  EntityIndex side;
};

// Persons whom the text names among those of a side: "the Korean delegation included A and B", "on
// the Serbian side were C and D". They need not speak for it. The sides are entities of the
// annotation.
std::vector<DelegationMember> find_delegation_members(const Annotation& annotation);

}  // namespace communique
