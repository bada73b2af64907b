#pragma once

#include <cstdint>

#include "mention/date/date_expression.hpp"

namespace communique {

// A stretch of time named at a token: "days", "half"; `next` is behind it.
struct PeriodWord {
  char unit = 0;
  std::uint32_t next = 0;

  explicit operator bool() const { return unit != 0; }
};

// The one at the token, none at the start of a line.
PeriodWord period_at(const Annotation& annotation, std::uint32_t token);

// "d", "m", "q", "h", "y" as in the vocabulary, "D" for decades; 0 where it tells none.
char unit_of(const Annotation& annotation, const LexicalHit& hit);

DateExpression expression_of(TokenRange tokens, DateForm form, char unit = 'd', int shift = 0);

}  // namespace communique
