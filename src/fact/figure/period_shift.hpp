#pragma once

#include "mention/date/date.hpp"

namespace communique {

DateMention year_before(DateMention period);

// The same months of the year.
DateMention in_year_of(const DateMention& year, DateMention months);

// The month, quarter or year before.
DateMention period_before(DateMention period);

// "annualized exports": the twelve months to the end of the period.
DateMention year_to(DateMention period);

// "between 2019 and 2024": the earlier value is of the first, the later of the last.
DateMention end_of(const DateMention& span, bool first);

}  // namespace communique
