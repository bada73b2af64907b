#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The two countries or blocs that a release is about: whose statistics it tells where it does not
// say whose, and with whom "bilateral trade" is.
struct MainSides {
  EntityIndex home = no_entity;
  EntityIndex other = no_entity;
  bool two_sided = false;  // the other is named nearly as much
};

MainSides find_main_sides(const Annotation& annotation);

bool is_in_title(const Annotation& annotation, EntityIndex side);

}  // namespace communique
