#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace communique {

// A date as exact as the text gives it (ISO 8601): month or day 0 where unknown; year 0 for no date
// at all.
struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;

  friend bool operator==(const Date&, const Date&) = default;
  friend auto operator<=>(const Date&, const Date&) = default;
  bool known() const { return year != 0; }
  bool is_day() const { return day != 0; }
};

// "2025-12-02", "2025-12", "2025", or "" for an unknown date.
std::string to_iso(const Date& date);

// Reads what to_iso writes; nothing else, and no day that the calendar lacks.
std::optional<Date> parse_iso_date(std::string_view text);

// Only for dates with a day. Proleptic Gregorian calendar; day 0 is 1970-01-01.
std::int32_t days_since_epoch(const Date& day);
Date day_from_epoch(std::int32_t days);

// The first and the last day that a date may mean; of an unknown one an unknown date.
Date first_day(const Date& date);
Date last_day(const Date& date);

// 0 Monday to 6 Sunday (ISO 8601); only for dates with a day.
int weekday(const Date& day);

int days_in_month(int year, int month);

}  // namespace communique
