#include "mention/date/date_arithmetic.hpp"

#include <algorithm>

namespace communique {

Date make_date(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
          static_cast<std::int8_t>(day)};
}

bool exists(const Date& date) {
  return date.known() && date.month <= 12 &&
         (date.day == 0 || date.day <= days_in_month(date.year, date.month));
}

Date shift_months(const Date& date, int months) {
  const int index = date.year * 12 + date.month - 1 + months;
  return make_date(index / 12, index % 12 + 1);
}

Date move_year(Date date, int years) {
  date.year = static_cast<std::int16_t>(date.year + years);
  if (date.day != 0)
    date.day =
        static_cast<std::int8_t>(std::min<int>(date.day, days_in_month(date.year, date.month)));
  return date;
}

Date move_date(const Date& date, char unit, int count) {
  const bool day_known = date.day != 0;
  switch (unit) {
    case 'd':
      return day_known ? day_from_epoch(days_since_epoch(date) + count) : date;
    case 'w':
      return day_known ? day_from_epoch(days_since_epoch(date) + count * 7) : date;
    case 'm':
      return date.month != 0 ? shift_months(date, count) : date;
    case 'q':
      return date.month != 0 ? shift_months(date, count * 3) : date;
    case 'D':
      return make_date(date.year + count * 10);
    default:
      return move_year(date, count);
  }
}

}  // namespace communique
