#pragma once

#include <span>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Who holds which office; sets Entity::official. The delegates are those of find_delegates().
void read_posts(const Annotation& annotation, std::span<const Representation> delegates,
                Reading& reading);

}  // namespace communique
