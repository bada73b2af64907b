#pragma once

#include <optional>
#include <string_view>

#include "mention/annotation.hpp"

namespace communique {

// A measure of trade policy that a description names: "the duty-free steel quotas", "a 30% duty on
// salt", "sanctions against Peru", "the July 4 measure".
struct TradeMeasure {
  TokenRange tokens;
  std::string_view rule;
  float confidence = 0;
};

// The measure that has this head, or nothing where the words name none ("the tariffs").
std::optional<TradeMeasure> read_trade_measure(const Annotation& annotation,
                                               const LexicalHit& head);

}  // namespace communique
