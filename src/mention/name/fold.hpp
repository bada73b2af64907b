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

// Whether one may start at the token; most tokens start none.
inline bool may_open_fold(const Annotation& annotation, std::uint32_t token) {
  return annotation.has_hit_at(token, {Lexical::NumberWord}) ||
         annotation.document.text_of(token).ends_with("fold");
}

std::optional<Fold> read_fold(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
