#pragma once

#include <cstdint>

#include "mention/date/date_words.hpp"

namespace communique {

// What the words around a day, month, year or season tell: whether it is one at all.
class DateSurroundings {
 public:
  explicit DateSurroundings(const DateWords& words) : words_(words) {}

  // "May 3 percent", "March 2.5 billion": the number before `at` is none of a day.
  bool counts_something(std::uint32_t at) const;
  // "Sunday Herald", "Black Friday".
  bool in_longer_name(std::uint32_t first, std::uint32_t last) const;
  // "Mar" or "Sun" without a period: more than half of a date is needed to believe it.
  bool is_short_form(std::uint32_t at) const;
  // Whether the month at `at`, before `next`, without a day is one: "May" and "March" are other
  // words, too, and "April" and "June" names.
  bool month_stands_alone(std::uint32_t at, std::uint32_t next) const;
  // Whether the bare number at `first` is a year: after "in", "since" and the like, in brackets, or
  // before the colon of "exports, 2024:" and "– 2024:".
  bool year_stands_alone(std::uint32_t first, DatePart year) const;
  // "in the spring", "in early spring"
  bool season_stands_for_time(std::uint32_t season) const;

 private:
  const DateWords& words_;
};

}  // namespace communique
