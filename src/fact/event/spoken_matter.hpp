#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The conference that a release is about deals with the agreements, laws and programmes of which
// those who take part in it speak: "A opened the 3rd Salt Forum. She said that the Salt Act ...".
// Needs events and statements.
void add_spoken_matters(const Annotation& annotation, Reading& reading);

}  // namespace communique
