#include "mention/date/date.hpp"

#include <algorithm>

#include "mention/date/date_expression.hpp"
#include "mention/date/date_resolution.hpp"
#include "mention/place/dateline.hpp"
#include "mention/place/known_place.hpp"

namespace communique {
namespace {

// Whether "to" or its like alone stands between two expressions: "December 1, to Thursday, December
// 4", "between 2019 and 2024".
bool joined(const Annotation& annotation, const DateExpression& first,
            const DateExpression& second) {
  const Document& document = annotation.document;
  std::uint32_t at = first.tokens.last;
  if (at < second.tokens.first && document.token(at).is(Mark::Comma)) ++at;
  if (at + 1 != second.tokens.first) return false;
  const Token& joint = document.token(at);
  if (joint.starts_line) return false;
  if (joint.is_dash() || joint.is(Particle::To) || joint.is(Particle::Until) ||
      joint.is(Particle::Through))
    return true;
  return joint.is(Particle::And) && first.tokens.first > 0 &&
         document.token(first.tokens.first - 1).is(Particle::Between);
}

bool same_precision(const WrittenDate& a, const WrittenDate& b) {
  return (a.day != 0) == (b.day != 0) && (a.month != 0) == (b.month != 0);
}

// Makes one span of two dates where it can; what the first lacks of a year it has from the second.
bool merge(const Annotation& annotation, DateExpression& first, const DateExpression& second) {
  const bool plain = first.form == DateForm::Calendar && second.form == DateForm::Calendar;
  if (!plain || first.end || second.end || !same_precision(first.begin, second.begin)) return false;
  if (!joined(annotation, first, second)) return false;
  first.end = second.begin;
  if (first.begin.year == 0) {
    first.begin.year = second.begin.year;
    first.begin.hint = second.begin.hint;
    first.begin.fiscal = second.begin.fiscal;
  }
  first.tokens.last = second.tokens.last;
  return true;
}

std::vector<DateExpression> read_expressions(const Annotation& annotation) {
  std::vector<DateExpression> expressions;
  std::uint32_t token = 0;
  while (token < annotation.document.size()) {
    auto expression = may_open_date_expression(annotation, token)
                          ? read_date_expression(annotation, token)
                          : std::nullopt;
    if (!expression) {
      ++token;
      continue;
    }
    token = expression->tokens.last;
    if (expressions.empty() || !merge(annotation, expressions.back(), *expression))
      expressions.push_back(*expression);
  }
  return expressions;
}

// Whether the day opens a dateline: "3 May 2025, Lima –", or stands alone in its line.
bool opens_dateline(const Annotation& annotation, TokenRange day, TokenRange line) {
  if (day == line) return true;
  const Document& document = annotation.document;
  const std::uint32_t t = day.last;
  const bool parted = document.token(t).is(Mark::Comma) || ends_dateline(document, t);
  return parted && t + 1 < line.last && place_hit_at(annotation, t + 1) != nullptr;
}

// The day of a dateline in the first line of the text, "Lima, June 26, 2024", "3 May 2025, Lima –"
// or "LIMA, June 26 (PNA) –": "today" in that text.
std::optional<DateExpression> dateline(const Annotation& annotation,
                                       const std::vector<DateExpression>& expressions) {
  constexpr std::uint32_t longest = 12;
  const Document& document = annotation.document;
  for (const DateExpression& expression : expressions) {
    const Sentence& sentence = document.sentence_at(expression.tokens.first);
    if (sentence.paragraph == 0) continue;
    const bool first = document.sentence_index(expression.tokens.first) == 0 ||
                       document.sentence_at(sentence.tokens.first - 1).paragraph == 0;
    const bool day = expression.form == DateForm::Calendar && expression.begin.day != 0 &&
                     expression.begin.month != 0 && !expression.end;
    const bool opens = expression.tokens.first == sentence.tokens.first;
    if (!first || !day ||
        (opens && !opens_dateline(annotation, expression.tokens, sentence.tokens)))
      return std::nullopt;
    if (sentence.tokens.size() <= longest) return expression;
    const std::uint32_t end = std::min(expression.tokens.last + 5, sentence.tokens.last);
    for (std::uint32_t t = expression.tokens.last; t < end; ++t) {
      if (ends_dateline(document, t) || document.token(t).is(Mark::CloseBracket)) return expression;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// The month that begins the fiscal year of the country first named, else of the first named that
// has one which two years stand for ("2022-23"); January where none says.
int fiscal_start(const Annotation& annotation) {
  bool first = true;
  for (const LexicalHit& hit : annotation.hits) {
    if (hit.lexical != Lexical::Country) continue;
    const std::string_view month = annotation.concept_of(hit).attribute("fiscalYearStart");
    if (month == "10" && first) return 10;
    if (month.size() == 1) return month[0] - '0';
    first = false;
  }
  return 1;
}

// Dates never overlap.
void count_dates_before_tokens(Annotation& annotation) {
  std::vector<std::uint32_t>& counts = annotation.dates_before;
  counts.reserve(annotation.document.size() + 1);
  for (const DateMention& date : annotation.dates)
    counts.resize(date.tokens.last, static_cast<std::uint32_t>(&date - annotation.dates.data()));
  counts.resize(annotation.document.size() + 1,
                static_cast<std::uint32_t>(annotation.dates.size()));
}

// The first date that does not end before the token.
const DateMention* first_date_from(const Annotation& annotation, std::uint32_t token) {
  const std::size_t before = token < annotation.dates_before.size() ? annotation.dates_before[token]
                                                                    : annotation.dates.size();
  return annotation.dates.data() + before;
}

}  // namespace

void find_dates(Annotation& annotation) {
  DateResolver resolver(annotation.document.release().date, fiscal_start(annotation));
  const std::vector<DateExpression> expressions = read_expressions(annotation);
  if (const auto day = dateline(annotation, expressions)) resolver.take_dateline(*day);
  for (const DateExpression& expression : expressions) {
    const Tense tense = tense_around(annotation, expression.tokens);
    if (const auto date = resolver.resolve(expression, tense)) annotation.dates.push_back(*date);
  }
  count_dates_before_tokens(annotation);
}

std::span<const DateMention> dates_in(const Annotation& annotation, TokenRange range) {
  const DateMention* begin = first_date_from(annotation, range.first);
  const DateMention* end = first_date_from(annotation, range.last);
  while (begin < end && begin->tokens.first < range.first) ++begin;
  return {begin, std::max(begin, end)};
}

const DateMention* date_at(const Annotation& annotation, std::uint32_t token) {
  const DateMention* date = first_date_from(annotation, token);
  const bool covers =
      date != annotation.dates.data() + annotation.dates.size() && date->tokens.contains(token);
  return covers ? date : nullptr;
}

const DateMention* nearest_date(const Annotation& annotation, TokenRange range,
                                std::uint32_t token) {
  const auto distance = [&](const DateMention& date) {
    return date.tokens.first >= token ? date.tokens.first - token : token - date.tokens.last + 1;
  };
  const DateMention* nearest = nullptr;
  for (const DateMention& date : dates_in(annotation, range)) {
    if (nearest == nullptr || distance(date) <= distance(*nearest)) nearest = &date;
  }
  return nearest;
}

Date month_of(const Date& date) { return {date.year, date.month, 0}; }

std::string to_period(const DateMention& date) {
  if (date.unit == DateUnit::Quarter) {
    const Date year{date.begin.year, 0, 0};
    return to_iso(year) + "-Q" + static_cast<char>('1' + (date.begin.month - 1) / 3);
  }
  const Date begin = month_of(date.begin);
  const Date end = month_of(date.end);
  const bool whole_year = begin.year == end.year && begin.month == 1 && end.month == 12;
  if (whole_year) return to_iso(Date{begin.year, 0, 0});
  return begin == end ? to_iso(begin) : to_iso(begin) + "/" + to_iso(end);
}

}  // namespace communique
