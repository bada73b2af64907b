#include "mention/date/date_phrase.hpp"

#include "mention/date/date_words.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

using Expression = std::optional<DateExpression>;

// A stretch of time named at a token: "days", "half".
struct PeriodWord {
  char unit = 0;
  std::uint32_t next = 0;

  explicit operator bool() const { return unit != 0; }
};

const WordSet opening_words = {
    "same",      "corresponding", "following", "next", "previous", "preceding", "fy",   "fiscal",
    "financial", "past",          "last",      "year", "later",    "earlier",   "final"};

class PhraseReader {
 public:
  PhraseReader(const Annotation& annotation, std::uint32_t first)
      : annotation_(annotation), words_(annotation), first_(first) {}

  Expression read() const {
    if (const Expression found = read_quarter_of_month()) return found;
    if (const Expression found = read_last_part()) return found;
    if (const Expression found = read_relative()) return found;
    if (const Expression found = read_distance()) return found;
    if (const Expression found = read_same_period()) return found;
    if (const Expression found = read_neighbour()) return found;
    if (const Expression found = read_day_of_span()) return found;
    if (const Expression found = read_day_of_month()) return found;
    if (const Expression found = read_part()) return found;
    if (const Expression found = read_fiscal_year()) return found;
    if (const Expression found = read_year_to()) return found;
    return read_past_stretch();
  }

 private:
  static DateExpression make(TokenRange tokens, DateForm form, char unit = 'd', int shift = 0) {
    DateExpression expression;
    expression.tokens = tokens;
    expression.form = form;
    expression.unit = unit;
    expression.shift = static_cast<std::int16_t>(shift);
    return expression;
  }

  PeriodWord period(std::uint32_t token) const {
    const LexicalHit* hit = annotation_.hit_at(token, Lexical::Period);
    if (hit == nullptr || !words_.on_line(token)) return {};
    return {unit_of(*hit), hit->tokens.last};
  }

  char unit_of(const LexicalHit& hit) const {
    const std::string_view unit = annotation_.concept_of(hit).attribute("unit");
    if (unit == "decade") return 'D';
    return unit.empty() ? '\0' : unit.front();
  }

  // "June quarter", "June 2025 quarter", "quarter ended June 2025": the one that ends with it.
  Expression read_quarter_of_month() const {
    constexpr int months_of_quarter = 3;
    std::uint32_t at = first_;
    const bool ended = period(first_).unit == 'q';
    if (ended) {
      at = period(first_).next;
      if (!words_.is(at, Particle::To) && !words_.is_word(at, {"ending"_word, "ended"_word}))
        return std::nullopt;
      ++at;
    }
    const DatePart month = at < annotation_.document.size() ? words_.month(at) : DatePart{};
    if (!month || month.value % months_of_quarter != 0) return std::nullopt;
    const DatePart year = words_.on_line(month.next) ? words_.year(month.next) : DatePart{};
    const std::uint32_t next = year ? year.next : month.next;
    if (!ended && period(next).unit != 'q') return std::nullopt;
    const int part = month.value / months_of_quarter;
    DateExpression quarter = part_of_year({'q', ended ? next : period(next).next}, part);
    if (year) quarter.begin.year = static_cast<std::int16_t>(year.value);
    return quarter;
  }

  // "last quarter of 2026", "final quarter of this year", but not "last quarter".
  Expression read_last_part() const {
    if (!words_.is_word(first_, {"last"_word, "final"_word})) return std::nullopt;
    const PeriodWord unit = period(first_ + 1);
    if (unit.unit != 'q' && unit.unit != 'h') return std::nullopt;
    const DateExpression part = part_of_year(unit, unit.unit == 'q' ? 4 : 2);
    const bool of_year = part.begin.year != 0 || part.begin.hint != YearHint::None;
    return of_year ? Expression(part) : std::nullopt;
  }

  // "today", "earlier this year".
  Expression read_relative() const {
    const LexicalHit* hit = annotation_.hit_at(first_, Lexical::RelativeTime);
    const bool noun = first_ > 0 && words_.is(first_ - 1, Particle::Of) && words_.on_line(first_);
    if (hit == nullptr || (noun && unit_of(*hit) == 'd')) return std::nullopt;
    return make(hit->tokens, DateForm::FromIssue, unit_of(*hit),
                static_cast<int>(annotation_.concept_of(*hit).value));
  }

  // "four days earlier", "two years ago", "a year later".
  Expression read_distance() const {
    const DatePart count =
        words_.at(first_).is(Particle::A) ? DatePart{1, first_ + 1} : words_.count(first_);
    if (!count) return std::nullopt;
    const PeriodWord unit = period(count.next);
    if (!unit || !words_.on_line(unit.next)) return std::nullopt;
    const TokenRange tokens{first_, unit.next + 1};
    if (words_.is_word(unit.next, {"ago"_word}))
      return make(tokens, DateForm::FromIssue, unit.unit, -count.value);
    if (words_.is_word(unit.next, {"earlier"_word, "before"_word, "prior"_word}))
      return make(tokens, DateForm::FromOther, unit.unit, -count.value);
    if (words_.is_word(unit.next, {"later"_word}))
      return make(tokens, DateForm::FromOther, unit.unit, count.value);
    return std::nullopt;
  }

  // "the same month last year", "the same period a year earlier", "the previous year's period".
  Expression read_same_period() const {
    if (!words_.is_word(first_, {"same"_word, "corresponding"_word})) return std::nullopt;
    const PeriodWord unit = period(first_ + 1);
    std::uint32_t at = unit ? unit.next : first_ + 2;
    if (!unit && !words_.is_word(first_ + 1, {"period"_word, "time"_word})) return std::nullopt;
    if (unit.unit == 'd' || unit.unit == 'y')
      return make({first_, unit.next}, DateForm::FromOther, unit.unit, 0);
    while (words_.is(at, Particle::Of) || words_.is(at, Particle::In) ||
           words_.is(at, Particle::The) || words_.is(at, Particle::A))
      ++at;
    const bool before = words_.is_word(at, {"last"_word, "previous"_word, "preceding"_word});
    const bool earlier = words_.is_word(at + 1, {"earlier"_word, "ago"_word, "before"_word});
    const bool year_first = words_.is_word(at, {"year"_word}) && earlier;
    if (year_first || (before && words_.is_word(at + 1, {"year"_word})))
      return make({first_, at + 2}, DateForm::FromOther, 'y', -1);
    return std::nullopt;
  }

  // "the following day", "the previous month", "the evening before", "that year", "that same day".
  Expression read_neighbour() const {
    if (first_ > 0 && words_.is(first_ - 1, Particle::That)) {
      const PeriodWord unit = period(words_.is_word(first_, {"same"_word}) ? first_ + 1 : first_);
      if (unit.unit == 'y' || unit.unit == 'd')
        return make({first_, unit.next}, DateForm::FromOther, unit.unit, 0);
      return std::nullopt;
    }
    if (!follows_the()) return std::nullopt;
    const bool after = words_.is_word(first_, {"following"_word, "next"_word});
    const bool before = words_.is_word(first_, {"previous"_word, "preceding"_word});
    const PeriodWord bare = period(first_);
    if (bare && words_.is_word(bare.next, {"before"_word, "earlier"_word}) &&
        !names_what_follows(bare.next + 1))
      return make({first_, bare.next + 1}, DateForm::FromOther, bare.unit, -1);
    if (bare.unit == 'd') {
      if (const Expression found = read_day_beside_event(bare.next)) return found;
    }
    const PeriodWord unit = after || before ? period(first_ + 1) : PeriodWord{};
    if (!unit || annotation_.document.text_of(first_ + 1).ends_with('s')) return std::nullopt;
    return make({first_, unit.next}, DateForm::FromOther, unit.unit, after ? 1 : -1);
  }

  // "the day before the meeting", "the day after the signing"
  Expression read_day_beside_event(std::uint32_t word) const {
    const bool after = words_.is(word, Particle::After);
    if ((!after && !words_.is(word, Particle::Before)) || !words_.is(word + 1, Particle::The) ||
        !words_.on_line(word + 2))
      return std::nullopt;
    const LexicalHit* noun = annotation_.hit_at(word + 2, Lexical::EventNoun);
    if (noun == nullptr) return std::nullopt;
    return make({first_, noun->tokens.last}, DateForm::FromOther, 'd', after ? 1 : -1);
  }

  bool follows_the() const {
    return first_ > 0 && words_.on_line(first_) && words_.at(first_ - 1).is(Particle::The);
  }

  // "on the first day"
  Expression read_day_of_span() const {
    if (first_ < 2 || !follows_the() || !words_.at(first_ - 2).is(Particle::On))
      return std::nullopt;
    const DatePart ordinal = words_.ordinal(first_);
    const PeriodWord unit = ordinal ? period(ordinal.next) : PeriodWord{};
    if (unit.unit != 'd') return std::nullopt;
    DateExpression expression = make({first_, unit.next}, DateForm::DayOfOther);
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
    DateExpression expression = make({first_, day.next}, DateForm::DayOfMonth);
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

  // "third quarter of 2025", "first half", "Q3 2025", "first ten months of this year".
  Expression read_part() const {
    if (const PeriodWord code = part_code()) {
      const std::string_view text = words_.text(first_);
      const char digit = text[0] >= '0' && text[0] <= '9' ? text[0] : text[1];
      return part_of_year(code, digit - '0');
    }
    if (const DatePart months = leading_months()) return first_months(months.value, months.next);
    const DatePart ordinal = words_.ordinal(first_);
    if (!ordinal || !words_.on_line(ordinal.next)) return std::nullopt;
    if (const PeriodWord unit = period(ordinal.next); unit.unit == 'q' || unit.unit == 'h')
      return is_part_of_month(unit) ? std::nullopt : Expression(part_of_year(unit, ordinal.value));
    const DatePart count = words_.count(ordinal.next);
    if (ordinal.value != 1 || !count || count.value > 12) return std::nullopt;
    const PeriodWord unit = period(count.next);
    return unit.unit == 'm' ? first_months(count.value, unit.next) : std::nullopt;
  }

  // "first half of October": told by the month alone.
  bool is_part_of_month(const PeriodWord& unit) const {
    return words_.is(unit.next, Particle::Of) && words_.on_line(unit.next + 1) &&
           annotation_.has_hit_at(unit.next + 1, {Lexical::Month});
  }

  Expression first_months(int count, std::uint32_t next) const {
    Expression months = part_of_year({'m', next}, count);
    months->form = DateForm::FirstMonths;
    return months;
  }

  // "nine months" of "in nine months of 2025": the first ones.
  DatePart leading_months() const {
    const DatePart count = words_.count(first_);
    if (!count || count.value > 12 || first_ == 0) return {};
    const Token& before = words_.at(first_ - 1);
    const bool in = before.is(Particle::In) || before.is(Particle::Over) ||
                    before.is(Particle::During) || before.is(Particle::For);
    const PeriodWord unit = period(count.next);
    if (unit.unit == 'm' && count.value > 1 && tells_the_months(unit.next))
      return {count.value, unit.next};
    const bool months = in && unit.unit == 'm' && words_.is(unit.next, Particle::Of);
    return months ? DatePart{count.value, unit.next} : DatePart{};
  }

  // "In the ten months, exports": those of the year till then.
  bool tells_the_months(std::uint32_t after) const {
    return first_ > 1 && words_.at(first_ - 1).is(Particle::The) &&
           words_.at(first_ - 2).is(Particle::In) && words_.on_line(after) &&
           words_.is(after, Mark::Comma);
  }

  // "Q3", "3Q", "H1", "1H".
  PeriodWord part_code() const {
    const std::string_view text = words_.text(first_);
    if (text.size() != 2) return {};
    for (const auto& [letter, digit] : {std::pair{text[0], text[1]}, std::pair{text[1], text[0]}}) {
      if (letter == 'Q' && digit >= '1' && digit <= '4') return {'q', first_ + 1};
      if (letter == 'H' && digit >= '1' && digit <= '2') return {'h', first_ + 1};
    }
    return {};
  }

  // Takes "of 2025", "of this year", "2025" after the part; without it the year is open.
  DateExpression part_of_year(PeriodWord unit, int part) const {
    DateExpression expression = make({first_, unit.next}, DateForm::Part, unit.unit);
    expression.part = static_cast<std::int8_t>(part);
    std::uint32_t at = unit.next;
    while (words_.is(at, Particle::Of) || words_.is(at, Particle::The) ||
           words_.is(at, Particle::In) || words_.is(at, Mark::Comma))
      ++at;
    if (!words_.on_line(at)) return expression;
    if (const DatePart year = words_.year(at)) {
      expression.begin.year = static_cast<std::int16_t>(year.value);
      expression.tokens.last = year.next;
    } else if (const LexicalHit* relative = annotation_.hit_at(at, Lexical::RelativeTime);
               relative != nullptr && unit_of(*relative) == 'y') {
      expression.begin.hint = hint_of(annotation_.concept_of(*relative).value);
      expression.tokens.last = relative->tokens.last;
    }
    return expression;
  }

  static YearHint hint_of(double shift) {
    if (shift < 0) return YearHint::LastYear;
    return shift > 0 ? YearHint::NextYear : YearHint::This;
  }

  // "FY2024-25", "FY 2025", "fiscal year 2024–25", "financial year 2024/25".
  Expression read_fiscal_year() const {
    std::uint32_t at = first_;
    int year = 0;
    if (words_.is_word(at, {"fy"_word})) {
      ++at;
    } else if (words_.is_word(at, {"fiscal"_word, "financial"_word})) {
      at += words_.is_word(at + 1, {"year"_word}) ? 2 : 1;
    } else if (words_.text(at).starts_with("FY")) {
      year = glued_year(words_.text(at).substr(2));
    }
    if (at == first_ && year == 0) return std::nullopt;
    if (year == 0) {
      if (!words_.on_line(at) || !words_.year(at)) return std::nullopt;
      year = words_.year(at).value;
    }
    DateExpression expression = make({first_, at + 1}, DateForm::FiscalYear);
    expression.begin.year = static_cast<std::int16_t>(year);
    const bool joined = words_.on_line(at + 2) && words_.day(at + 2) &&
                        (words_.is_tight_dash(at + 1) || words_.is(at + 1, Mark::Slash));
    expression.ends_in_year = !joined;
    if (joined) expression.tokens.last = at + 3;
    return expression;
  }

  // "2024" or "25" after "FY".
  static int glued_year(std::string_view digits) {
    if (digits.size() != 4 && digits.size() != 2) return 0;
    int year = 0;
    for (const char c : digits) {
      if (c < '0' || c > '9') return 0;
      year = year * 10 + (c - '0');
    }
    return digits.size() == 2 ? 2000 + year : year;
  }

  // "year to June 2025", "nine months ending 30 June 2025", "four quarters to the end of Q2 2025".
  Expression read_year_to() const {
    std::uint32_t at = first_;
    const DatePart count = words_.count(first_);
    const char unit = count ? period(count.next).unit : '\0';
    const int months = words_.is_word(first_, {"year"_word}) ? 12
                       : unit == 'm'                         ? count.value
                       : unit == 'q'                         ? 3 * count.value
                                                             : 0;
    if (months < 2 || months > 12) return std::nullopt;
    at = count ? period(count.next).next : first_ + 1;
    const bool leads =
        words_.is(at, Particle::To) || words_.is_word(at, {"ending"_word, "ended"_word});
    if (!leads) return std::nullopt;
    ++at;
    if (!count && words_.is_word(at, {"date"_word}))
      return make({first_, at + 1}, DateForm::YearToDate, 'y', 0);
    while (words_.is(at, Particle::The) || words_.is(at, Particle::Of) ||
           words_.is(at, Particle::In) || words_.is(at, Particle::On) ||
           words_.is_word(at, {"end"_word}))
      ++at;
    if (!words_.on_line(at)) return std::nullopt;
    const Expression last = read_date_expression(annotation_, at);
    const bool dated = last && (last->form == DateForm::Part || last->begin.month != 0);
    if (!dated) return std::nullopt;
    DateExpression expression = *last;
    expression.tokens.first = first_;
    if (last->form == DateForm::Part)
      expression.begin.month = static_cast<std::int8_t>(last->part * (last->unit == 'q' ? 3 : 6));
    constexpr int middle = 15;  // a year that ends on 7 July began in July
    const bool early =
        last->form != DateForm::Part && last->begin.day > 0 && last->begin.day <= middle;
    expression.begin.day = 0;
    expression.shift = static_cast<std::int16_t>(early ? months + 1 : months);
    expression.form = DateForm::MonthsTo;
    return expression;
  }

  // "past two decades", "last five years".
  Expression read_past_stretch() const {
    if (!words_.is_word(first_, {"past"_word, "last"_word})) return std::nullopt;
    const DatePart count = words_.count(first_ + 1);
    const PeriodWord unit = count ? period(count.next) : PeriodWord{};
    if (!unit) return std::nullopt;
    return make({first_, unit.next}, DateForm::Past, unit.unit, count.value);
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
