#pragma once

#include "mention/annotation.hpp"

namespace communique {

// For which of two bodies one signs who is named by a bare title: "The Salt Ministry and the Fish
// Bank signed a pact. It was signed by Deputy Minister Ana Ruiz and Governor Bo Diaz"; else
// no_entity.
EntityIndex house_signed_for(const Annotation& annotation, const Office& office);

}  // namespace communique
