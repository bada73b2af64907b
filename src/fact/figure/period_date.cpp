#include "fact/figure/period_date.hpp"

#include <algorithm>

#include "fact/figure/period_words.hpp"
#include "fact/figure/subject_context.hpp"
#include "mention/date/date.hpp"
#include "text/calendar.hpp"
#include "text/word_set.hpp"
#include "text/year.hpp"

namespace communique {
namespace {

// "1 January to 30 September" is January to September.
DateMention in_whole_months(const DateMention& date) {
  const bool whole = date.begin.day == 1 && date.end.is_day() && date.begin < date.end &&
                     date.end.day == days_in_month(date.end.year, date.end.month);
  if (!whole) return date;
  DateMention months = date;
  months.begin.day = months.end.day = 0;
  months.unit = months.begin == months.end ? DateUnit::Month : DateUnit::Span;
  return months;
}

}  // namespace

bool PeriodDates::is_period(const DateMention& date) const {
  if (date.unit == DateUnit::Day || date.begin.day != 0 ||
      tells_comparison(annotation_.document, date))
    return false;
  std::uint32_t before = date.tokens.first;
  static const WordSet parts = {"early", "late", "mid"};  // "since early 2021"
  while (before > 0 && (annotation_.document.token(before - 1).is(Particle::The) ||
                        annotation_.document.token(before - 1).is(Particle::A) ||
                        parts.contains(annotation_.document.token(before - 1))))
    --before;
  if (before == 0) return true;
  if (follows_same(annotation_.document, before)) return false;
  if (before > 1 && annotation_.document.token(before - 1).is(Particle::In) &&
      annotation_.document.token(before - 2).is(Particle::Than))
    return false;  // "3% more than in 2023"
  const Token& word = annotation_.document.token(before - 1);
  static const WordSet comparing = {"compared", "comparison"};
  if (before > 1 && comparing.contains(annotation_.document.token(before - 2))) return false;
  if (word.is(Particle::Over) && (date.unit == DateUnit::Span || opens_clause(before - 1)))
    return true;  // "over 2024–25", "Over the first quarter, exports rose"
  if (word.is(Particle::From) && opens_span(date)) return true;
  return !(word.is(Particle::From) || word.is(Particle::Than) || word.is(Particle::Over) ||
           word.is(Particle::Against) || word.is(Particle::Until) || word.is(Particle::Since) ||
           word.is(Particle::On) || word.is(Particle::To) || word.word == "vis"_word ||
           word.word == "before"_word);
}

bool PeriodDates::opens_clause(std::uint32_t token) const {
  return token == annotation_.document.sentence_at(token).tokens.first ||
         annotation_.document.token(token - 1).is(Mark::Comma);
}

// "from January to July"; not "from 2019 to 2024", between which a value moved.
bool PeriodDates::opens_span(const DateMention& date) const {
  return date.unit == DateUnit::Span && date.begin.month != 0 && date.begin.year == date.end.year;
}

std::optional<DateMention> PeriodDates::of(const FigureDraft& draft, TokenRange sentence,
                                           std::uint32_t until,
                                           std::span<const std::uint32_t> compared_at) const {
  std::optional<DateMention> before;
  for (const DateMention& mention : dates_in(annotation_, sentence)) {
    const DateMention date = in_whole_months(mention);
    const bool told =
        draft.compared && date.unit != DateUnit::Day && date.tokens.first > draft.anchor &&
        !tells_distance(annotation_.document, date) &&
        !(date.unit == DateUnit::Year && follows_same(annotation_.document, date.tokens.first));
    const bool opens = draft.compared && date.unit != DateUnit::Day &&
                       date.tokens.last + 1 == draft.anchor &&
                       annotation_.document.token(date.tokens.last).is(Mark::OpenBracket);
    if (opens) return date;  // "compared with May 2024 ($2 billion)"
    if ((!is_period(date) && !told) || dates_beginning(date, sentence)) continue;
    if (date.tokens.first < draft.anchor) {
      const bool of_compared =
          std::ranges::find(compared_at, date.tokens.first) != compared_at.end();
      if (!of_compared && !stands_in_aside(date, draft)) before = date;
    } else if (date.tokens.first < until &&
               !parts_clauses(annotation_.document, {draft.anchor, date.tokens.first})) {
      if (before && opens_next_clause(annotation_.document, date)) break;
      if (!draft.compared &&
          (tells_sequel(annotation_.document, {draft.anchor, date.tokens.first}) ||
           sets_term(date)))
        continue;
      return date;
    } else {
      break;
    }
  }
  return draft.compared ? std::nullopt : before;
}

std::optional<DateMention> PeriodDates::part_of_years(const FigureDraft& draft,
                                                      TokenRange sentence) const {
  for (const DateMention& mention : dates_in(annotation_, sentence)) {
    if (mention.tokens.last > draft.anchor) break;
    const DateMention date = in_whole_months(mention);
    const bool within =
        date.begin.month != 0 && date.begin.year == date.end.year &&
        (date.unit != DateUnit::Month || date.tokens.first > draft.subject.tokens.first);
    if (within && is_period(date) && !names_year(date)) return date;
  }
  return {};
}

bool PeriodDates::names_year(const DateMention& date) const {
  for (std::uint32_t t = date.tokens.first; t < date.tokens.last; ++t) {
    if (is_year(annotation_.document, t)) return true;
  }
  return false;
}

// "Since the agreement came into force in 2009, trade has tripled"
bool PeriodDates::dates_beginning(const DateMention& date, TokenRange sentence) const {
  const Document& document = annotation_.document;
  if (!document.token(sentence.first).is(Particle::Since)) return false;
  std::uint32_t t = sentence.first;
  while (t < date.tokens.first && !document.token(t).is(Mark::Comma)) ++t;
  return t == date.tokens.first;
}

std::optional<DateMention> PeriodDates::inflow_since(const FigureDraft& draft,
                                                     TokenRange sentence) const {
  const Date& issue = annotation_.document.release().date;
  if (!draft.amount || !issue.known() || indicator_of(annotation_, draft.subject) != "FDI")
    return {};
  for (const DateMention& date : dates_in(annotation_, sentence)) {
    const std::uint32_t first = date.tokens.first;
    if (date.unit != DateUnit::Year || first == 0 || date.begin.year >= issue.year ||
        !annotation_.document.token(first - 1).is(Particle::Since))
      continue;
    DateMention span = date;
    span.unit = DateUnit::Span;
    span.end.year = issue.year;
    return span;
  }
  return {};
}

// "exports to Peru, which lifted its duties in 2023: $2 billion"
bool PeriodDates::stands_in_aside(const DateMention& date, const FigureDraft& draft) const {
  for (std::uint32_t t = draft.subject.tokens.last; t < date.tokens.first; ++t) {
    const bool which = annotation_.document.token(t).is(Particle::Which);
    if (which && t > 0 && annotation_.document.token(t - 1).is(Mark::Comma)) {
      const std::uint32_t end = date.tokens.last;
      return end < draft.anchor && annotation_.document.token(end).kind == TokenKind::Mark;
    }
  }
  return false;
}

// "asked for a plan by December"
bool PeriodDates::sets_term(const DateMention& date) const {
  return date.tokens.first > 0 && !lies_ahead(date) &&
         annotation_.document.token(date.tokens.first - 1).is(Particle::By);
}

bool PeriodDates::lies_ahead(const DateMention& date) const {
  const Date& issue = annotation_.document.release().date;
  return issue.known() && date.begin > issue;
}

}  // namespace communique
