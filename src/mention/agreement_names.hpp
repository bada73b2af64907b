#pragma once

#include "mention/annotation.hpp"
#include "mention/grouping.hpp"

namespace communique {

// Unites the mentions of agreements, laws and programmes that different names tell to be one: "the
// CEPA", "the Agreement" and the full name are one agreement. Mentions of equal names are united
// already.
void unite_agreement_names(const Annotation& annotation, MentionGroups& groups);

}  // namespace communique
