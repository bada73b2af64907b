#include "mention/date/reporting_period.hpp"

#include "mention/date/date_words.hpp"
#include "mention/date/period_word.hpp"

namespace communique {
namespace {

using Expression = std::optional<DateExpression>;

class ReportingPeriodReader {
 public:
  ReportingPeriodReader(const Annotation& annotation, std::uint32_t first)
      : annotation_(annotation), words_(annotation), first_(first) {}

  Expression read() const {
    if (const Expression found = read_quarter_of_month()) return found;
    if (const Expression found = read_last_part()) return found;
    if (const Expression found = read_part()) return found;
    if (const Expression found = read_fiscal_year()) return found;
    return read_year_to();
  }

 private:
  // "June quarter", "June 2025 quarter", "quarter ended June 2025": the one that ends with it.
  Expression read_quarter_of_month() const {
    constexpr int months_of_quarter = 3;
    std::uint32_t at = first_;
    const bool ended = period_at(annotation_, first_).unit == 'q';
    if (ended) {
      at = period_at(annotation_, first_).next;
      if (!words_.is(at, Particle::To) && !words_.is_word(at, {"ending"_word, "ended"_word}))
        return std::nullopt;
      ++at;
    }
    const DatePart month = at < annotation_.document.size() ? words_.month(at) : DatePart{};
    if (!month || month.value % months_of_quarter != 0) return std::nullopt;
    const DatePart year = words_.on_line(month.next) ? words_.year(month.next) : DatePart{};
    const std::uint32_t next = year ? year.next : month.next;
    if (!ended && period_at(annotation_, next).unit != 'q') return std::nullopt;
    const int part = month.value / months_of_quarter;
    DateExpression quarter =
        part_of_year({'q', ended ? next : period_at(annotation_, next).next}, part);
    if (year) quarter.begin.year = static_cast<std::int16_t>(year.value);
    return quarter;
  }

  // "last quarter of 2026", "final quarter of this year", but not "last quarter".
  Expression read_last_part() const {
    if (!words_.is_word(first_, {"last"_word, "final"_word})) return std::nullopt;
    const PeriodWord unit = period_at(annotation_, first_ + 1);
    if (unit.unit != 'q' && unit.unit != 'h') return std::nullopt;
    const DateExpression part = part_of_year(unit, unit.unit == 'q' ? 4 : 2);
    const bool of_year = part.begin.year != 0 || part.begin.hint != YearHint::None;
    return of_year ? Expression(part) : std::nullopt;
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
    if (const PeriodWord unit = period_at(annotation_, ordinal.next);
        unit.unit == 'q' || unit.unit == 'h')
      return is_part_of_month(unit) ? std::nullopt : Expression(part_of_year(unit, ordinal.value));
    const DatePart count = words_.count(ordinal.next);
    if (ordinal.value != 1 || !count || count.value > 12) return std::nullopt;
    const PeriodWord unit = period_at(annotation_, count.next);
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
    const PeriodWord unit = period_at(annotation_, count.next);
    if (unit.unit == 'm' && count.value > 1 && tells_the_months(unit.next))
      return {count.value, unit.next};
    const bool months = in && unit.unit == 'm' &&
                        (words_.is(unit.next, Particle::Of) || (count.value > 1 && counts_up()));
    return months ? DatePart{count.value, unit.next} : DatePart{};
  }

  // "reached $3 billion in nine months", "exports over nine months": what has been counted.
  bool counts_up() const {
    if (first_ < 2 || !words_.on_line(first_)) return false;
    constexpr LexicalSet counted{Lexical::Scale, Lexical::Currency, Lexical::Unit,
                                 Lexical::Indicator};
    return words_.is(first_ - 2, Mark::Percent) || annotation_.has_hit_at(first_ - 2, counted);
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
    DateExpression expression = expression_of({first_, unit.next}, DateForm::Part, unit.unit);
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
               relative != nullptr && unit_of(annotation_, *relative) == 'y') {
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
    DateExpression expression = expression_of({first_, at + 1}, DateForm::FiscalYear);
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
    const char unit = count ? period_at(annotation_, count.next).unit : '\0';
    const int months = words_.is_word(first_, {"year"_word}) ? 12
                       : unit == 'm'                         ? count.value
                       : unit == 'q'                         ? 3 * count.value
                                                             : 0;
    if (months < 2 || months > 12) return std::nullopt;
    at = count ? period_at(annotation_, count.next).next : first_ + 1;
    const bool leads =
        words_.is(at, Particle::To) || words_.is_word(at, {"ending"_word, "ended"_word});
    if (!leads) return std::nullopt;
    ++at;
    if (!count && words_.is_word(at, {"date"_word}))
      return expression_of({first_, at + 1}, DateForm::YearToDate, 'y', 0);
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

  const Annotation& annotation_;
  DateWords words_;
  std::uint32_t first_;
};

}  // namespace

std::optional<DateExpression> read_reporting_period(const Annotation& annotation,
                                                    std::uint32_t token) {
  return ReportingPeriodReader(annotation, token).read();
}

}  // namespace communique
