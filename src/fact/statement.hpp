#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Who said what about whom.
void read_statements(const Annotation& annotation, Reading& reading);

}  // namespace communique
