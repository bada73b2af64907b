#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Groups mentions that stand for one thing within the release: fills annotation.entities and sets
// Mention::entity.
void group_entities(Annotation& annotation);

}  // namespace communique
