#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Who holds which office; sets Entity::official.
void read_posts(const Annotation& annotation, Reading& reading);

}  // namespace communique
