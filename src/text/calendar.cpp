#include "text/calendar.hpp"

#include <algorithm>
#include <chrono>

namespace communique {
namespace {

std::chrono::sys_days to_sys_days(const Date& day) {
  return std::chrono::year{day.year} / std::chrono::month{static_cast<unsigned>(day.month)} /
         std::chrono::day{static_cast<unsigned>(day.day)};
}

// Digits only, exactly `width` of them.
std::optional<int> parse_digits(std::string_view text, std::size_t at, std::size_t width) {
  if (at + width > text.size()) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(at, width)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// In so many digits at least.
void append_digits(std::string& text, int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  text.append(width - std::min(width, digits.size()), '0') += digits;
}

}  // namespace

std::string to_iso(const Date& date) {
  if (!date.known()) return {};
  std::string iso;
  append_digits(iso, date.year, 4);
  if (date.month != 0 || date.day != 0) append_digits(iso += '-', date.month, 2);
  if (date.day != 0) append_digits(iso += '-', date.day, 2);
  return iso;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  const bool shape = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                     (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shape) return std::nullopt;
  const auto year = parse_digits(text, 0, 4);
  const auto month = text.size() > 4 ? parse_digits(text, 5, 2) : 0;
  const auto day = text.size() > 7 ? parse_digits(text, 8, 2) : 0;
  if (!year || *year == 0 || !month || !day) return std::nullopt;
  if (text.size() > 4 && (*month < 1 || *month > 12)) return std::nullopt;
  if (text.size() > 7 && (*day < 1 || *day > days_in_month(*year, *month))) return std::nullopt;
  return Date{static_cast<std::int16_t>(*year), static_cast<std::int8_t>(*month),
              static_cast<std::int8_t>(*day)};
}

std::int32_t days_since_epoch(const Date& day) {
  return static_cast<std::int32_t>(to_sys_days(day).time_since_epoch().count());
}

Date day_from_epoch(std::int32_t days) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{days}}};
  return {static_cast<std::int16_t>(static_cast<int>(ymd.year())),
          static_cast<std::int8_t>(static_cast<unsigned>(ymd.month())),
          static_cast<std::int8_t>(static_cast<unsigned>(ymd.day()))};
}

Date first_day(const Date& date) {
  if (!date.known()) return date;
  return {date.year, std::max<std::int8_t>(date.month, 1), std::max<std::int8_t>(date.day, 1)};
}

Date last_day(const Date& date) {
  if (!date.known() || date.is_day()) return date;
  const std::int8_t month = date.month == 0 ? std::int8_t{12} : date.month;
  return {date.year, month, static_cast<std::int8_t>(days_in_month(date.year, month))};
}

int weekday(const Date& day) {
  return static_cast<int>(std::chrono::weekday{to_sys_days(day)}.iso_encoding()) - 1;
}

int days_in_month(int year, int month) {
  const auto last = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                    std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace communique
