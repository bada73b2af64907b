#pragma once

#include <vector>

#include "fact/facts.hpp"

namespace communique {

// The country or bloc that each body of a release belongs to; its bodies are filled.
class BodySides {
 public:
  explicit BodySides(const Reading& reading);

  // no_entity where none is told.
  EntityIndex of(EntityIndex body) const;

 private:
  const Reading& reading_;
  std::vector<const BodyFact*> facts_;  // the first of each entity, or none
};

// The country or bloc that each person or body of a release acts for by post or membership; its
// posts and bodies are filled. Any other post tells more than that of a negotiator, which may be
// one of several of different sides, and a former post where no other is told.
class ActorSides {
 public:
  explicit ActorSides(const Reading& reading);

  // no_entity where none is told.
  EntityIndex of(EntityIndex actor) const { return sides_[actor]; }

 private:
  std::vector<EntityIndex> sides_;
};

}  // namespace communique
