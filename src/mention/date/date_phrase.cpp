#include "mention/date/date_phrase.hpp"

#include "mention/date/date_words.hpp"
#include "mention/date/period_word.hpp"
#include "mention/date/reporting_period.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

using Expression = std::optional<DateExpression>;

const WordSet opening_words = {
    "same",      "corresponding", "following", "next", "previous", "preceding", "fy",   "fiscal",
    "financial", "past",          "last",      "year", "later",    "earlier",   "final"};

class PhraseReader {
 public:
  PhraseReader(const Annotation& annotation, std::uint32_t first)
      : annotation_(annotation), words_(annotation), first_(first) {}

  Expression read() const {
    if (const Expression found = read_reporting_period(annotation_, first_)) return found;
    if (const Expression found = read_relative()) return found;
    if (const Expression found = read_distance()) return found;
    if (const Expression found = read_same_period()) return found;
    if (const Expression found = read_neighbour()) return found;
    if (const Expression found = read_day_of_span()) return found;
    if (const Expression found = read_day_of_month()) return found;
    return read_past_stretch();
  }

 private:
  // "today", "earlier this year".
  Expression read_relative() const {
    const LexicalHit* hit = annotation_.hit_at(first_, Lexical::RelativeTime);
    const bool noun = first_ > 0 && words_.is(first_ - 1, Particle::Of) && words_.on_line(first_);
    if (hit == nullptr || (noun && unit_of(annotation_, *hit) == 'd')) return std::nullopt;
    return expression_of(hit->tokens, DateForm::FromIssue, unit_of(annotation_, *hit),
                         static_cast<int>(annotation_.concept_of(*hit).value));
  }

  // "four days earlier", "two years ago", "a year later".
  Expression read_distance() const {
    const DatePart count =
        words_.at(first_).is(Particle::A) ? DatePart{1, first_ + 1} : words_.count(first_);
    if (!count) return std::nullopt;
    const PeriodWord unit = period_at(annotation_, count.next);
    if (!unit || !words_.on_line(unit.next)) return std::nullopt;
    const TokenRange tokens{first_, unit.next + 1};
    if (words_.is_word(unit.next, {"ago"_word}))
      return expression_of(tokens, DateForm::FromIssue, unit.unit, -count.value);
    if (words_.is_word(unit.next, {"earlier"_word, "before"_word, "prior"_word}))
      return expression_of(tokens, DateForm::FromOther, unit.unit, -count.value);
    if (words_.is_word(unit.next, {"later"_word}))
      return expression_of(tokens, DateForm::FromOther, unit.unit, count.value);
    return std::nullopt;
  }

  // "the same month last year", "the same period a year earlier", "the previous year's period".
  Expression read_same_period() const {
    if (!words_.is_word(first_, {"same"_word, "corresponding"_word})) return std::nullopt;
    const PeriodWord unit = period_at(annotation_, first_ + 1);
    std::uint32_t at = unit ? unit.next : first_ + 2;
    if (!unit && !words_.is_word(first_ + 1, {"period"_word, "time"_word})) return std::nullopt;
    if (unit.unit == 'd' || unit.unit == 'y')
      return expression_of({first_, unit.next}, DateForm::FromOther, unit.unit, 0);
    while (words_.is(at, Particle::Of) || words_.is(at, Particle::In) ||
           words_.is(at, Particle::The) || words_.is(at, Particle::A))
      ++at;
    const bool before = words_.is_word(at, {"last"_word, "previous"_word, "preceding"_word});
    const bool earlier = words_.is_word(at + 1, {"earlier"_word, "ago"_word, "before"_word});
    const bool year_first = words_.is_word(at, {"year"_word}) && earlier;
    if (year_first || (before && words_.is_word(at + 1, {"year"_word})))
      return expression_of({first_, at + 2}, DateForm::FromOther, 'y', -1);
    return std::nullopt;
  }

  // "the following day", "the previous month", "the evening before", "that year", "that same day".
  Expression read_neighbour() const {
    if (first_ > 0 && words_.is(first_ - 1, Particle::That)) {
      const PeriodWord unit =
          period_at(annotation_, words_.is_word(first_, {"same"_word}) ? first_ + 1 : first_);
      if (unit.unit == 'y' || unit.unit == 'm' || unit.unit == 'd')
        return expression_of({first_, unit.next}, DateForm::FromOther, unit.unit, 0);
      return std::nullopt;
    }
    if (!follows_the()) return std::nullopt;
    const bool after = words_.is_word(first_, {"following"_word, "next"_word});
    const bool before = words_.is_word(first_, {"previous"_word, "preceding"_word});
    const PeriodWord bare = period_at(annotation_, first_);
    if (bare && words_.is_word(bare.next, {"before"_word, "earlier"_word}) &&
        !names_what_follows(bare.next + 1))
      return expression_of({first_, bare.next + 1}, DateForm::FromOther, bare.unit, -1);
    if (bare.unit == 'd') {
      if (const Expression found = read_day_beside_event(bare.next)) return found;
    }
    const PeriodWord unit = after || before ? period_at(annotation_, first_ + 1) : PeriodWord{};
    if (!unit || annotation_.document.text_of(first_ + 1).ends_with('s')) return std::nullopt;
    return expression_of({first_, unit.next}, DateForm::FromOther, unit.unit, after ? 1 : -1);
  }

  // "the day before the meeting", "the day after the signing"
  Expression read_day_beside_event(std::uint32_t word) const {
    const bool after = words_.is(word, Particle::After);
    if ((!after && !words_.is(word, Particle::Before)) || !words_.is(word + 1, Particle::The) ||
        !words_.on_line(word + 2))
      return std::nullopt;
    const LexicalHit* noun = annotation_.hit_at(word + 2, Lexical::EventNoun);
    if (noun == nullptr) return std::nullopt;
    return expression_of({first_, noun->tokens.last}, DateForm::FromOther, 'd', after ? 1 : -1);
  }

  bool follows_the() const {
    return first_ > 0 && words_.on_line(first_) && words_.at(first_ - 1).is(Particle::The);
  }

  // "on the first day"
  Expression read_day_of_span() const {
    if (first_ < 2 || !follows_the() || !words_.at(first_ - 2).is(Particle::On))
      return std::nullopt;
    const DatePart ordinal = words_.ordinal(first_);
    const PeriodWord unit = ordinal ? period_at(annotation_, ordinal.next) : PeriodWord{};
    if (unit.unit != 'd') return std::nullopt;
    DateExpression expression = expression_of({first_, unit.next}, DateForm::DayOfOther);
    expression.part = static_cast<std::int8_t>(ordinal.value);
    return expression;
  }

  // "On the 4th he met A", "arrive on the 4th.", but not "on the 4th anniversary"
  Expression read_day_of_month() const {
    if (first_ < 2 || !follows_the() || !words_.at(first_ - 2).is(Particle::On) ||
        !words_.ordinal(first_))
      return std::nullopt;
    const DatePart day = words_.day(first_);
    if (!day || goes_on_with_noun(day.next)) return std::nullopt;
    DateExpression expression = expression_of({first_, day.next}, DateForm::DayOfMonth);
    expression.part = static_cast<std::int8_t>(day.value);
    return expression;
  }
  bool goes_on_with_noun(std::uint32_t token) const {
    if (!words_.on_line(token)) return false;
    const Token& next = words_.at(token);
    const bool part = next.is(Particle::Of) || next.is(Particle::To) || next.is_dash();
    return part || words_.day(token + 1) ||
           (next.kind != TokenKind::Mark && next.is(Particle::None));
  }

  // "the day before the meeting" is not told from other dates.
  bool names_what_follows(std::uint32_t token) const {
    return words_.on_line(token) && words_.at(token).kind == TokenKind::Word &&
           !words_.is(token, Particle::And) && !words_.is(token, Particle::In);
  }

  // "past two decades", "last five years".
  Expression read_past_stretch() const {
    if (!words_.is_word(first_, {"past"_word, "last"_word})) return std::nullopt;
    const DatePart count = words_.count(first_ + 1);
    const PeriodWord unit = count ? period_at(annotation_, count.next) : PeriodWord{};
    if (!unit) return std::nullopt;
    return expression_of({first_, unit.next}, DateForm::Past, unit.unit, count.value);
  }

  const Annotation& annotation_;
  DateWords words_;
  std::uint32_t first_;
};

}  // namespace

bool may_open_date_phrase(const Annotation& annotation, std::uint32_t first) {
  const Token& token = annotation.document.token(first);
  if (token.is_number() || token.is(Particle::A) || token.has(Digits)) return true;
  return annotation.has_hit_at(first, {Lexical::Month, Lexical::RelativeTime, Lexical::Period,
                                       Lexical::NumberWord, Lexical::Ordinal}) ||
         opening_words.contains(token);
}

std::optional<DateExpression> read_date_phrase(const Annotation& annotation, std::uint32_t token) {
  return PhraseReader(annotation, token).read();
}

}  // namespace communique
