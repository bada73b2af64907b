#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The country or bloc that is named at the token, and the token after its name.
struct Territory {
  EntityIndex entity = no_entity;
  std::uint32_t next = 0;

  explicit operator bool() const { return entity != no_entity; }
};
Territory territory_at(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
