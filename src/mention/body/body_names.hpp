#pragma once

#include "mention/annotation.hpp"
#include "mention/grouping.hpp"

namespace communique {

// Unites the mentions of bodies and organisations that different names tell to be one: "MOTIR",
// "the Ministry" and the full name are one body. Mentions of equal names are united already.
void unite_body_names(const Annotation& annotation, MentionGroups& groups);

}  // namespace communique
