#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of agreements: named, described ("an MOU on energy with Tanzania"), abbreviated,
// short forms.
void find_agreements(Annotation& annotation);

}  // namespace communique
