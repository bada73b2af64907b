#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The country of each body, and the larger body that it is part of.
void read_body_facts(const Annotation& annotation, Reading& reading);

}  // namespace communique
