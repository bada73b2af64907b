#pragma once

#include <vector>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// For each entity of a release, whom it acts for.
struct Principals {
  std::vector<EntityIndex> land;    // the country it belongs to
  std::vector<EntityIndex> house;   // of a person, the organisation that they speak for
  std::vector<EntityIndex> agency;  // of a person, the agency that they speak for
};

// Needs the posts and bodies of the reading.
Principals find_principals(const Annotation& annotation, const Reading& reading);

}  // namespace communique
