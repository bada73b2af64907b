#pragma once

#include <optional>
#include <span>
#include <string>

#include "mention/annotation.hpp"

namespace communique {

// Adds time expressions to annotation.dates, resolved against the day of issue.
void find_dates(Annotation& annotation);

// The dates whose tokens lie in the range, in order.
std::span<const DateMention> dates_in(const Annotation& annotation, TokenRange range);

// The date that covers the token, or nullptr.
const DateMention* date_at(const Annotation& annotation, std::uint32_t token);

// Of the dates in the range the one nearest to the token; of two as near, the one after it. nullptr
// where there is none.
const DateMention* nearest_date(const Annotation& annotation, TokenRange range,
                                std::uint32_t token);

Date month_of(const Date& date);

// How a period of statistics is written: "2025-11", "2025", "2025-Q3", "2025-01/2025-11"; days are
// given by their month.
std::string to_period(const DateMention& date);

}  // namespace communique
