#pragma once

#include "mention/annotation.hpp"
#include "mention/grouping.hpp"

namespace communique {

// Unites laws and programmes with the short forms in brackets after their names: "Carbon Border
// Adjustment Mechanism (CBAM)". Agreements are told apart before; see agreement_reference.hpp.
void unite_measure_names(const Annotation& annotation, MentionGroups& groups);

}  // namespace communique
