#pragma once

#include <optional>

#include "mention/date/date_expression.hpp"

namespace communique {

// The stretch of a year that figures are told of, which begins at the token: "third quarter of
// 2025", "June quarter", "first ten months", "FY2024-25", "year to June 2025".
std::optional<DateExpression> read_reporting_period(const Annotation& annotation,
                                                    std::uint32_t token);

}  // namespace communique
