#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The body that the release itself names as announcing, holding or meeting.
void read_publisher(const Annotation& annotation, Reading& reading);

}  // namespace communique
