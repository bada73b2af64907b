#pragma once

#include <cstdint>
#include <optional>

#include "mention/date/date_expression.hpp"

namespace communique {

// The time expression in words that starts at the token: "last month", "four days earlier", "the
// third quarter of 2025", "FY2024-25", "the year to June 2025".
// Most tokens open none.
bool may_open_date_phrase(const Annotation& annotation, std::uint32_t token);
std::optional<DateExpression> read_date_phrase(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
