#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// Makes the entities of a release from their mentions; the longest form that may stand alone names
// each.
class EntityNames {
 public:
  explicit EntityNames(Annotation& annotation) : annotation_(annotation) {}

  // A new entity, without mentions yet.
  EntityIndex start(const Mention& mention);
  // Adds the mention to its entity.
  void join(const Mention& mention);

 private:
  Annotation& annotation_;
  std::vector<bool> proper_;  // whether the entity's name so far may stand alone
};

}  // namespace communique
