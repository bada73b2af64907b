#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// "Meeting with the Peruvian Trade Minister" in the title, over a text in which one person alone is
// "Trade Minister", and no word says whose.
struct TitledOffice {
  EntityIndex person = no_entity;
  EntityIndex side = no_entity;
};

std::vector<TitledOffice> find_titled_offices(const Annotation& annotation);

}  // namespace communique
