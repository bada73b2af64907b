#include "mention/date/date_resolution.hpp"

#include <cstdlib>

#include "mention/date/date_arithmetic.hpp"

namespace communique {
namespace {

// A week has no name in years and months: it stands as the month that most of it lies in.
Date month_of_week(const Date& day) {
  const Date thursday = day_from_epoch(days_since_epoch(day) - weekday(day) + 3);
  return make_date(thursday.year, thursday.month);
}

// The middle of a month for a date without a day, so that distances can be told.
std::int32_t day_number(const Date& date) {
  return days_since_epoch(make_date(date.year, date.month, date.day != 0 ? date.day : 15));
}

DateUnit unit_of(const Date& date) {
  if (date.day != 0) return DateUnit::Day;
  return date.month != 0 ? DateUnit::Month : DateUnit::Year;
}

DateMention single(const Date& date) { return {{}, date, date, unit_of(date)}; }

DateMention span(const Date& begin, const Date& end, DateUnit unit = DateUnit::Span) {
  return {{}, begin, end, unit};
}

DateMention quarter_of(const Date& date) {
  const Date first = make_date(date.year, (date.month - 1) / 3 * 3 + 1);
  return span(first, shift_months(first, 2), DateUnit::Quarter);
}

}  // namespace

std::optional<DateMention> DateResolver::resolve(const DateExpression& expression, Tense tense) {
  auto mention = resolve_form(expression, tense);
  if (!mention || !exists(mention->begin) || !exists(mention->end)) return std::nullopt;
  mention->tokens = expression.tokens;
  previous_year_ = mention->begin.year;
  if (mention->begin.month != 0) previous_month_ = mention->begin;
  (mention->begin.day != 0 ? previous_day_ : previous_period_) = mention;
  if (mention->begin.day != 0 && mention->begin < mention->end) previous_days_ = mention;
  if (is_news(mention->begin)) day_of_news_ = mention;
  if (is_news(mention->begin) && mention->is_single()) single_day_of_news_ = mention;
  return mention;
}

std::optional<DateMention> DateResolver::resolve_form(const DateExpression& expression,
                                                      Tense tense) const {
  switch (expression.form) {
    case DateForm::Calendar:
      return calendar(expression, tense);
    case DateForm::FromIssue:
      return from_issue(expression);
    case DateForm::FromOther:
      return from_other(expression, tense);
    case DateForm::DayOfMonth:
      return day_of_month(expression, tense);
    case DateForm::DayOfOther:
      return day_of_other(expression);
    case DateForm::Season:
      return season(expression, tense);
    case DateForm::Part:
    case DateForm::FirstMonths:
      return part(expression, tense);
    case DateForm::FiscalYear:
      return fiscal_year(expression);
    case DateForm::MonthsTo: {
      WrittenDate last = expression.begin;
      if (last.year == 0) last.year = static_cast<std::int16_t>(choose_year(last, tense));
      const Date end = make_date(last.year, last.month);
      if (!end.known()) return std::nullopt;
      return span(shift_months(end, 1 - expression.shift), end);
    }
    case DateForm::YearToDate:
      if (!issue_.known()) return std::nullopt;
      return full_months(std::max(issue_.month - 1, 1));
    case DateForm::Past: {
      if (!issue_.known()) return std::nullopt;
      const bool years = expression.unit == 'y' || expression.unit == 'D';
      if (!years && expression.unit != 'm') return std::nullopt;
      if (expression.unit == 'm' && expression.shift > 1) return full_months(expression.shift);
      const Date now = years ? make_date(issue_.year) : make_date(issue_.year, issue_.month);
      return span(move_date(now, expression.unit, -expression.shift), now);
    }
  }
  return std::nullopt;
}

// So many months up to the last one that is over on the day of issue.
DateMention DateResolver::full_months(int count) const {
  const Date last = shift_months(make_date(issue_.year, issue_.month), -1);
  return span(shift_months(last, 1 - count), last);
}

std::optional<DateMention> DateResolver::calendar(const DateExpression& expression,
                                                  Tense tense) const {
  if (!expression.end) return single(resolve_date(expression.begin, tense));
  const Date end = resolve_date(*expression.end, tense);
  WrittenDate written = expression.begin;
  if (written.year == 0) written.year = end.year;
  Date begin = resolve_date(written, tense);
  if (!begin.known() || !end.known()) return std::nullopt;
  if (end < begin) begin = move_year(begin, -1);
  return span(begin, end);
}

std::optional<DateMention> DateResolver::season(const DateExpression& expression,
                                                Tense tense) const {
  const WrittenDate& written = expression.begin;
  return single(make_date(written.year != 0 ? written.year : choose_year(written, tense)));
}

std::optional<DateMention> DateResolver::part(const DateExpression& expression, Tense tense) const {
  int year = expression.begin.year;
  const int length = expression.unit == 'q' ? 3 : expression.unit == 'h' ? 6 : expression.part;
  const int first = expression.unit == 'm' ? 1 : (expression.part - 1) * length + 1;
  if (first + length - 1 > 12) return std::nullopt;
  if (year == 0) {
    WrittenDate last;
    last.month = static_cast<std::int8_t>(first + length - 1);
    last.hint = expression.begin.hint;
    year = choose_year(last, tense);
  }
  const DateUnit unit = expression.unit == 'q' ? DateUnit::Quarter : DateUnit::Span;
  return span(make_date(year, first), make_date(year, first + length - 1), unit);
}

std::optional<DateMention> DateResolver::from_issue(const DateExpression& expression) const {
  if (!issue_.known()) return std::nullopt;
  const int count = expression.shift;
  switch (expression.unit) {
    case 'w':
      return single(month_of_week(move_date(issue_, 'w', count)));
    case 'q':
      return quarter_of(move_date(issue_, 'q', count));
    case 'y':
      return single(make_date(issue_.year + count));
    case 'd':
      return single(move_date(today_, 'd', count));
    default:
      return single(move_date(issue_, expression.unit, count));
  }
}

void DateResolver::take_dateline(const DateExpression& expression) {
  const Date day = resolve_date(expression.begin, Tense::Past);
  if (is_news(day)) today_ = day;
}

bool DateResolver::is_news(const Date& day) const {
  constexpr std::int32_t days_of_news = 31;
  if (!day.is_day() || !issue_.is_day() || day > issue_) return false;
  return days_since_epoch(issue_) - days_since_epoch(day) <= days_of_news;
}

std::optional<DateMention> DateResolver::from_other(const DateExpression& expression,
                                                    Tense tense) const {
  const bool days = expression.unit == 'd' || expression.unit == 'w';
  if (days && !previous_day_) return std::nullopt;
  const bool to_come = days && tense == Tense::Future && previous_day_->begin > issue_;
  const bool next_to_news = days && std::abs(expression.shift) <= 1 && day_of_news_ && !to_come;
  const bool same = next_to_news && expression.shift == 0 && single_day_of_news_;
  const auto& anchor = same                        ? single_day_of_news_
                       : next_to_news              ? day_of_news_
                       : days || !previous_period_ ? previous_day_
                                                   : previous_period_;
  if (!anchor) return std::nullopt;
  const int count = expression.shift;
  const bool exact = anchor->begin.month != 0 && anchor->begin.day == 0;
  switch (expression.unit) {
    case 'q':
      if (!exact) return std::nullopt;
      return quarter_of(move_date(anchor->begin, 'q', count));
    case 'y':
      if (count == 0 || anchor->begin.day != 0)
        return single(make_date(anchor->begin.year + count));
      return span(move_year(anchor->begin, count), move_year(anchor->end, count), anchor->unit);
    case 'm':
      if (anchor->begin.month == 0) return std::nullopt;
      [[fallthrough]];
    default:
      return single(move_date(anchor->begin, expression.unit, count));
  }
}

// In the month named before, unless that is long past; else in the one that the tense tells.
std::optional<DateMention> DateResolver::day_of_month(const DateExpression& expression,
                                                      Tense tense) const {
  constexpr std::int32_t long_past = 45;
  if (!issue_.is_day()) return std::nullopt;
  const bool named =
      previous_month_.known() && day_number(previous_month_) + long_past > days_since_epoch(issue_);
  Date month = named ? previous_month_ : issue_;
  if (!named && tense == Tense::Past && expression.part > issue_.day)
    month = shift_months(issue_, -1);
  if (!named && tense == Tense::Future && expression.part < issue_.day)
    month = shift_months(issue_, 1);
  return single(make_date(month.year, month.month, expression.part));
}

std::optional<DateMention> DateResolver::day_of_other(const DateExpression& expression) const {
  if (!previous_days_) return std::nullopt;
  const Date day = move_date(previous_days_->begin, 'd', expression.part - 1);
  return day <= previous_days_->end ? std::optional(single(day)) : std::nullopt;
}

// "FY2024-25". Where the fiscal year is the calendar's, "2021-22" is two years.
DateMention DateResolver::fiscal_year(const DateExpression& expression) const {
  const int year = expression.begin.year;
  const bool two_calendar_years = fiscal_start_ == 10 && !expression.ends_in_year;
  if (fiscal_start_ == 1 || two_calendar_years) {
    if (expression.ends_in_year) return single(make_date(year));
    return span(make_date(year), make_date(year + 1));
  }
  const Date begin = make_date(expression.ends_in_year ? year - 1 : year, fiscal_start_);
  return span(begin, shift_months(begin, 11));
}

Date DateResolver::resolve_date(const WrittenDate& written, Tense tense) const {
  if (written.month == 0 && written.year == 0) return resolve_weekday(written, tense);
  int year = written.year != 0 ? written.year : choose_year(written, tense);
  if (written.fiscal && written.month < fiscal_start_) ++year;
  return year == 0 ? Date{} : make_date(year, written.month, written.day);
}

Date DateResolver::resolve_weekday(const WrittenDate& written, Tense tense) const {
  if (!issue_.known() || written.weekday < 0) return {};
  const std::int32_t today = days_since_epoch(issue_);
  const int back = (weekday(issue_) - written.weekday + 7) % 7;
  const int ahead = (7 - back) % 7;
  switch (written.hint) {
    case YearHint::LastSuch:
      return day_from_epoch(today - (back == 0 ? 7 : back));
    case YearHint::NextSuch:
      return day_from_epoch(today + (ahead == 0 ? 7 : ahead));
    default:
      break;
  }
  const bool forward = tense == Tense::Future || (tense == Tense::Unknown && ahead < back);
  return day_from_epoch(forward ? today + ahead : today - back);
}

int DateResolver::choose_year(const WrittenDate& written, Tense tense) const {
  if (!issue_.known()) return 0;
  const int year = issue_.year;
  switch (written.hint) {
    case YearHint::This:
      return year;
    case YearHint::LastYear:
      return year - 1;
    case YearHint::NextYear:
      return year + 1;
    case YearHint::ThatYear:
      return previous_year_ != 0 ? previous_year_ : year;
    case YearHint::LastSuch:
      return written.month < issue_.month ? year : year - 1;
    case YearHint::NextSuch:
      return written.month > issue_.month ? year : year + 1;
    case YearHint::None:
      break;
  }
  return likeliest_year(written, tense);
}

int DateResolver::likeliest_year(const WrittenDate& written, Tense tense) const {
  int best = 0;
  std::int32_t best_cost = 0;
  for (int year = issue_.year - 1; year <= issue_.year + 1; ++year) {
    const Date date = make_date(year, written.month, written.day);
    if (!exists(date)) continue;
    const std::int32_t cost = cost_of(date, written, tense);
    if (best == 0 || cost < best_cost) {
      best = year;
      best_cost = cost;
    }
  }
  return best;
}

// Days from the issue, and more where the tense or the weekday tells another year.
std::int32_t DateResolver::cost_of(const Date& date, const WrittenDate& written,
                                   Tense tense) const {
  const std::int32_t today = written.day != 0 ? days_since_epoch(issue_)
                                              : day_number(make_date(issue_.year, issue_.month));
  // A day so near is written without its year whatever the verb beside it.
  constexpr std::int32_t near = 31;
  const std::int32_t distance = day_number(date) - today;
  const bool against =
      ((tense == Tense::Past && distance > 0) || (tense == Tense::Future && distance < 0)) &&
      (written.day == 0 || std::abs(distance) > near);
  const bool other_weekday =
      written.weekday >= 0 && written.day != 0 && weekday(date) != written.weekday;
  return std::abs(distance) + (against ? 1000 : 0) + (other_weekday ? 10000 : 0);
}

}  // namespace communique
