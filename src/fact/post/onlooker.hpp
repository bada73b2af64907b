#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// Those whom a release brings in as looking on ("A attended", "in the presence of B", "accompanied
// by C"): they speak for nobody.
class Onlookers {
 public:
  explicit Onlookers(const Annotation& annotation);

  bool contains(EntityIndex person) const { return looks_on_[person]; }

 private:
  std::vector<bool> looks_on_;  // by entity
};

}  // namespace communique
