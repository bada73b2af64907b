#include "fact/figure/period_shift.hpp"

namespace communique {

DateMention year_before(DateMention period) {
  --period.begin.year;
  --period.end.year;
  return period;
}

DateMention in_year_of(const DateMention& year, DateMention months) {
  months.begin.year = months.end.year = year.begin.year;
  months.tokens = year.tokens;
  return months;
}

DateMention period_before(DateMention period) {
  constexpr int months_of_year = 12;
  const int months = period.unit == DateUnit::Quarter ? 3 : 1;
  if (period.unit != DateUnit::Quarter && period.unit != DateUnit::Month)
    return year_before(period);
  for (Date* end : {&period.begin, &period.end}) {
    if (end->month == 0) continue;
    const int month = end->month - months;
    if (month < 1) --end->year;
    end->month = static_cast<std::int8_t>(month < 1 ? month + months_of_year : month);
  }
  return period;
}

DateMention year_to(DateMention period) {
  if (period.end.month == 0) return period;
  period.begin = period.end;
  constexpr int december = 12;
  if (period.end.month == december) {
    period.begin.month = 1;
  } else {
    --period.begin.year;
    ++period.begin.month;
  }
  period.unit = DateUnit::Span;
  return period;
}

DateMention end_of(const DateMention& span, bool first) {
  DateMention end = span;
  end.begin = end.end = first ? span.begin : span.end;
  end.unit = end.begin.month == 0 ? DateUnit::Year : DateUnit::Month;
  return end;
}

}  // namespace communique
