#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether the name with that head, which the range holds, is a Body or an Organization: councils of
// business and clubs of friends are no bodies, central banks are.
EntityType institution_kind(const Annotation& annotation, const LexicalHit& head, TokenRange name);

}  // namespace communique
