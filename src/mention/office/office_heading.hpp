#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Gives offices without body or country the side under which their line stands: "Peru" alone over a
// list of officials, "Peru: A, Minister of Fish; B, Director of Salt".
void read_office_headings(Annotation& annotation);

}  // namespace communique
