#pragma once

#include "fact/clause/actors.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Finds what pronouns and definite descriptions stand for ("he", "the Minister", "the two sides",
// "the Ministry"). Adds nominal mentions with their entity, and Entity::nominal_spans. Returns the
// actor phrases of the release, of what was added, too.
ActorPhrases resolve_references(Annotation& annotation);

}  // namespace communique
