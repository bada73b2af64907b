#pragma once

#include <optional>

#include "mention/date/date_expression.hpp"
#include "mention/date/tense.hpp"

namespace communique {

// Turns written dates into dates of the calendar, against the day of issue and the date named
// before.
class DateResolver {
 public:
  // `fiscal_start`: the month in which the fiscal year of the release's country begins, 1 where it
  // is the calendar's.
  DateResolver(Date issue, int fiscal_start) : issue_(issue), fiscal_start_(fiscal_start) {}

  // From then on "today" and "yesterday" count from that day rather than from the day of issue, if
  // it is one of the days before.
  void take_dateline(const DateExpression& expression);

  // Nothing where the calendar has no such day, or where the day of issue would be needed and is
  // unknown. `tokens` are taken over from the expression.
  std::optional<DateMention> resolve(const DateExpression& expression, Tense tense);

 private:
  std::optional<DateMention> resolve_form(const DateExpression& expression, Tense tense) const;
  std::optional<DateMention> calendar(const DateExpression& expression, Tense tense) const;
  DateMention full_months(int count) const;
  std::optional<DateMention> season(const DateExpression& expression, Tense tense) const;
  std::optional<DateMention> part(const DateExpression& expression, Tense tense) const;
  std::optional<DateMention> from_issue(const DateExpression& expression) const;
  std::optional<DateMention> from_other(const DateExpression& expression, Tense tense) const;
  std::optional<DateMention> day_of_month(const DateExpression& expression, Tense tense) const;
  std::optional<DateMention> day_of_other(const DateExpression& expression) const;
  DateMention fiscal_year(const DateExpression& expression) const;
  bool is_news(const Date& day) const;
  Date resolve_date(const WrittenDate& written, Tense tense) const;
  Date resolve_weekday(const WrittenDate& written, Tense tense) const;
  int choose_year(const WrittenDate& written, Tense tense) const;
  int likeliest_year(const WrittenDate& written, Tense tense) const;
  std::int32_t cost_of(const Date& date, const WrittenDate& written, Tense tense) const;

  Date issue_;
  Date today_ = issue_;
  int fiscal_start_;
  std::int16_t previous_year_ = 0;  // of the date named before
  std::optional<DateMention> previous_day_;
  std::optional<DateMention> previous_days_;       // of more than one
  Date previous_month_;                            // a date of the month named before
  std::optional<DateMention> day_of_news_;         // the previous one of the weeks before the issue
  std::optional<DateMention> single_day_of_news_;  // the previous one that is no span
  std::optional<DateMention> previous_period_;     // a month or more
};

}  // namespace communique
