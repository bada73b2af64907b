#pragma once

#include <optional>

#include "mention/annotation.hpp"

namespace communique {

// A name as its head tells it: "Ministry of Fish", "Peru–Chile Salt Committee", "Salt Institute".
struct HeadedName {
  TokenRange tokens;
  EntityType type = EntityType::Body;
  std::string_view rule;
  float confidence = 0;
};

// The name that has this head, or nothing: where the head stands alone ("the Ministry"), where the
// name goes on to be another thing's ("Council Meeting"), or where nothing proves it a name.
std::optional<HeadedName> read_headed_name(const Annotation& annotation, const LexicalHit& head);

}  // namespace communique
