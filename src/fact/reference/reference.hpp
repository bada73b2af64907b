#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Finds what pronouns and definite descriptions stand for ("he", "the Minister", "the two sides",
// "the Ministry"). Adds nominal mentions with their entity, and Entity::nominal_spans.
void resolve_references(Annotation& annotation);

}  // namespace communique
