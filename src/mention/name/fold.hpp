#pragma once

#include <cstdint>
#include <optional>

#include "mention/annotation.hpp"

namespace communique {

// How many times as much: "three-fold", "twenty-fourfold".
struct Fold {
  double times = 0;
  std::uint32_t next = 0;  // the token after it
};

std::optional<Fold> read_fold(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
