#pragma once

#include "mention/annotation.hpp"
#include "mention/grouping.hpp"

namespace communique {

// Unites the mentions of persons that different names tell to be one: "Minister Seo", "Seo" and
// "Seo Tae-yul" are one person. Mentions of equal names are united already.
void unite_person_names(const Annotation& annotation, MentionGroups& groups);

}  // namespace communique
