#pragma once

#include <cstdint>
#include <optional>

#include "mention/annotation.hpp"

namespace communique {

// What a word before or after a date says of its year: "last November", "this December", "May next
// year", "May of that year" (the year of the date named before).
enum class YearHint : std::uint8_t { None, This, LastSuch, NextSuch, LastYear, NextYear, ThatYear };

// A date as far as it is written; 0 (weekday: -1) for what is not.
struct WrittenDate {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;
  std::int8_t weekday = -1;
  YearHint hint = YearHint::None;
  bool fiscal = false;  // the year is that of "2024-25": of its first or its second half
};

enum class DateForm : std::uint8_t {
  Calendar,     // "Tuesday, December 2", "16 May 2025", "November", "2004", "Friday"
  FromIssue,    // "today", "last month": `shift` units from the day of issue
  FromOther,    // "four days earlier", "that year": `shift` units from the date named before
  DayOfMonth,   // "on the 4th": the `part`th day of the month of the date named before
  DayOfOther,   // "on the first day": the `part`th day of the span of days named before
  Season,       // "next spring", "autumn 2026": a part of begin.year; begin.month lies in it
  Part,         // `part` of a year cut into units: "third quarter of 2025", "second half of 2026"
  FiscalYear,   // "FY2024-25": the one that begins in begin.year, or ends there if ends_in_year
  MonthsTo,     // "the year to June 2025": the `shift` months up to `begin`
  FirstMonths,  // "the first ten months of 2025": `part` of them
  Past,         // "the past two decades": `shift` units up to the day of issue
  YearToDate,   // "the year to date"
};

// A time expression before it is resolved.
struct DateExpression {
  TokenRange tokens;
  DateForm form = DateForm::Calendar;
  WrittenDate begin;
  std::optional<WrittenDate> end;  // of a span
  char unit = 'd';                 // d, w, m, q, h (half), y, D (decade)
  std::int16_t shift = 0;
  std::int8_t part = 0;
  bool ends_in_year = false;
};

// Whether a time expression may start at the token; at most tokens none does.
bool may_open_date_expression(const Annotation& annotation, std::uint32_t token);

// The time expression that starts at the token, with the words "last" or "this" before it, if any.
std::optional<DateExpression> read_date_expression(const Annotation& annotation,
                                                   std::uint32_t token);

}  // namespace communique
