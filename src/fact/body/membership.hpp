#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Members of organisations and blocs, as stated.
void read_memberships(const Annotation& annotation, Reading& reading);

}  // namespace communique
