#include "mention/date/date_expression.hpp"

#include <charconv>
#include <chrono>

#include "mention/date/date_phrase.hpp"
#include "mention/date/date_surroundings.hpp"
#include "mention/date/date_words.hpp"

namespace communique {
namespace {

// "last", "this" or "next" before a month or a day of the week.
YearHint hint_before(const DateWords& words, std::uint32_t token) {
  if (token == 0 || words.at(token).starts_line) return YearHint::None;
  if (words.is_word(token - 1, {"last"_word, "past"_word})) return YearHint::LastSuch;
  if (words.is_word(token - 1, {"next"_word, "coming"_word})) return YearHint::NextSuch;
  return words.at(token - 1).is(Particle::This) ? YearHint::This : YearHint::None;
}

// 24 for "24"; 0 where anything but digits stands there.
std::uint16_t number_in(std::string_view digits) {
  std::uint16_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() ? number : 0;
}

class Reader {
 public:
  Reader(const Annotation& annotation, std::uint32_t first)
      : annotation_(annotation), words_(annotation), first_(first) {}

  std::optional<DateExpression> read() {
    if (words_.at(first_).is_number()) return read_number_first(first_);
    if (const DatePart weekday = words_.weekday(first_)) return read_weekday(weekday);
    if (words_.month(first_)) return read_month_first(first_);
    if (const DatePart season = words_.season(first_)) return read_season(season);
    return std::nullopt;
  }

 private:
  using Expression = std::optional<DateExpression>;

  Expression finish(std::uint32_t last, std::optional<WrittenDate> end = std::nullopt) {
    DateExpression expression;
    expression.tokens = {first_, last};
    if (hint_leads_) --expression.tokens.first;
    expression.begin = date_;
    expression.end = end;
    return expression;
  }

  // "Tuesday, December 2", "Friday, 16 May", "Friday (May 16)", "Friday", "Friday morning, 16 May".
  Expression read_weekday(DatePart weekday) {
    if (around_.in_longer_name(first_, weekday.next)) return std::nullopt;
    date_.weekday = static_cast<std::int8_t>(weekday.value - 1);
    std::uint32_t at = weekday.next;
    if (words_.on_line(at) && annotation_.is(at, WordKind::PartOfDay)) ++at;
    if (words_.is(at, Mark::Comma) || words_.is(at, Mark::OpenBracket)) ++at;
    if (words_.is(at, Particle::The)) ++at;
    if (words_.on_line(at)) {
      if (words_.month(at) && words_.day(words_.month(at).next)) return read_month_first(at);
      const DatePart day = words_.day(at);
      if (day && month_after_day(day.next)) return read_day_first(day);
    }
    if (around_.is_short_form(first_)) return std::nullopt;
    read_hint(first_);
    return finish(weekday.next);
  }

  // "December 2, 2025", "December 2 to 4", "December 2025", "December", "January–November".
  Expression read_month_first(std::uint32_t at) {
    const DatePart month = words_.month(at);
    set_month(month.value);
    const DatePart day = words_.on_line(month.next) ? words_.day(month.next) : DatePart{};
    if (day && !around_.counts_something(day.next)) return read_month_day(day);
    if (at == first_) read_hint(at);
    if (!hint_leads_ && !around_.month_stands_alone(at, month.next)) return std::nullopt;
    return finish(read_year(month.next));
  }

  // "next spring", "this fall", "autumn 2026", "in the spring of next year", "in the summer".
  Expression read_season(DatePart season) {
    if (words_.at(first_).capital() || !words_.on_line(first_)) return std::nullopt;
    set_month(season.value);
    date_.hint = hint_before(words_, first_);
    const std::uint32_t next = date_.hint == YearHint::None ? read_year(season.next) : season.next;
    const bool dated = next != season.next || date_.hint != YearHint::None;
    if (!dated && !around_.season_stands_for_time(first_)) return std::nullopt;
    Expression expression = finish(next);
    expression->form = DateForm::Season;
    return expression;
  }

  // Takes a word before the date that tells its year.
  void read_hint(std::uint32_t at) {
    date_.hint = hint_before(words_, at);
    hint_leads_ = date_.hint != YearHint::None;
  }

  // After "December": "2", "2nd, 2025", "2 to 4, 2025", "2 and 3".
  Expression read_month_day(DatePart day) {
    set_day(day.value);
    const std::uint32_t joint = skip_weekday_in_brackets(day.next);
    if (const DatePart last = second_day(joint); last && !words_.month(last.next)) {
      WrittenDate end = date_;
      end.weekday = -1;
      end.day = static_cast<std::int8_t>(last.value);
      const std::uint32_t next = read_year(skip_weekday_in_brackets(last.next));
      end.year = date_.year;
      end.hint = date_.hint;
      end.fiscal = date_.fiscal;
      return finish(next, end);
    }
    return finish(read_year(joint));
  }

  Expression read_number_first(std::uint32_t at) {
    if (const DatePart day = words_.day(at)) {
      if (month_after_day(day.next)) return read_day_first(day);
      if (const DatePart last = second_day(day.next); last && month_after_day(last.next))
        return read_days_first(day, last);
      return std::nullopt;
    }
    if (const DatePart year = words_.year(at)) return read_year_first(year);
    return read_dotted(at);
  }

  // "24.04.2025"
  Expression read_dotted(std::uint32_t at) {
    const std::string_view text = words_.text(at);
    if (text.size() != 10 || text[2] != '.' || text[5] != '.') return std::nullopt;
    const std::chrono::year_month_day written{std::chrono::year{number_in(text.substr(6))},
                                              std::chrono::month{number_in(text.substr(3, 2))},
                                              std::chrono::day{number_in(text.substr(0, 2))}};
    if (!written.ok()) return std::nullopt;
    set_day(static_cast<unsigned>(written.day()));
    set_month(static_cast<unsigned>(written.month()));
    date_.year = static_cast<std::int16_t>(static_cast<int>(written.year()));
    return finish(at + 1);
  }

  // "16 May 2025", "3rd of March", "8th July, 2025".
  Expression read_day_first(DatePart day) {
    set_day(day.value);
    const DatePart month = month_after_day(day.next);
    set_month(month.value);
    return finish(read_year(month.next));
  }

  // "12 to 16 May", "3rd–5th March, 2025", "11 and 12 June".
  Expression read_days_first(DatePart first, DatePart last) {
    set_day(first.value);
    const DatePart month = month_after_day(last.next);
    set_month(month.value);
    const std::uint32_t next = read_year(month.next);
    WrittenDate end = date_;
    end.day = static_cast<std::int8_t>(last.value);
    return finish(next, end);
  }

  // "2025-12-02", "2025", "2024–25".
  Expression read_year_first(DatePart year) {
    date_.year = static_cast<std::int16_t>(year.value);
    if (words_.is_tight_dash(year.next)) {
      const std::uint32_t month = year.next + 1;
      if (words_.is_tight_dash(month + 1) && words_.day(month) && words_.day(month + 2)) {
        set_month(words_.day(month).value);
        set_day(words_.day(month + 2).value);
        return date_.month <= 12 ? finish(month + 3) : std::nullopt;
      }
    }
    if (is_following_year(year)) {
      Expression fiscal = finish(year.next + 2);
      fiscal->form = DateForm::FiscalYear;
      return fiscal;
    }
    return around_.year_stands_alone(first_, year) ? finish(year.next) : std::nullopt;
  }

  // "-25" or "/25" after "2024".
  bool is_following_year(DatePart year) const {
    const bool joined = words_.is_tight_dash(year.next) || words_.is(year.next, Mark::Slash);
    return joined && words_.on_line(year.next + 1) &&
           words_.day(year.next + 1).value == (year.value + 1) % 100;
  }

  // Takes the year after a month or day, if there is one; the token after what was taken.
  std::uint32_t read_year(std::uint32_t at) {
    std::uint32_t next = at;
    const bool quarter =
        words_.is_word(next, {"quarter"_word}) && words_.is(next + 1, Particle::Of);
    if (quarter) ++next;  // "January-March quarter of 2025"
    if (words_.is(next, Mark::Comma) || words_.is(next, Particle::Of)) ++next;
    if (!words_.on_line(next)) return at;
    if (const DatePart year = words_.year(next)) {
      date_.year = static_cast<std::int16_t>(year.value);
      date_.fiscal = is_following_year(year);
      return date_.fiscal ? year.next + 2 : year.next;
    }
    if (words_.is(next, Particle::That) && words_.is_word(next + 1, {"year"_word})) {
      date_.hint = YearHint::ThatYear;
      return next + 2;
    }
    if (words_.is(next, Particle::The)) ++next;
    const std::optional<YearHint> hint = hint_of_year(next);
    if (!hint || !words_.is_word(next + 1, {"year"_word})) return at;
    date_.hint = *hint;
    return next + 2;
  }

  // "last", "next", "this" or "same" before "year"
  std::optional<YearHint> hint_of_year(std::uint32_t word) const {
    if (words_.is_word(word, {"last"_word, "previous"_word})) return YearHint::LastYear;
    if (words_.is_word(word, {"next"_word})) return YearHint::NextYear;
    if (words_.is_word(word, {"this"_word, "current"_word})) return YearHint::This;
    return words_.is_word(word, {"same"_word}) ? std::optional(YearHint::ThatYear) : std::nullopt;
  }

  // The day after "to", "and", "-" or "through" that a range goes on with.
  DatePart second_day(std::uint32_t joint) const {
    if (!words_.on_line(joint) || !words_.on_line(joint + 1)) return {};
    const Token& token = words_.at(joint);
    const bool joins = token.is_dash() || token.is(Particle::To) || token.is(Particle::And) ||
                       token.is(Mark::Ampersand) || token.is(Particle::Through) ||
                       token.is(Particle::Until);
    if (!joins) return {};
    const DatePart day = words_.day(joint + 1);
    return day && !around_.counts_something(day.next) ? day : DatePart{};
  }

  DatePart month_after_day(std::uint32_t at) const {
    if (!words_.on_line(at)) return {};
    if (words_.is_tight_dash(at)) ++at;
    if (words_.is(at, Particle::Of)) ++at;
    return words_.on_line(at) ? words_.month(at) : DatePart{};
  }

  std::uint32_t skip_weekday_in_brackets(std::uint32_t at) const {
    const bool bracketed = words_.is(at, Mark::OpenBracket) && words_.on_line(at + 1) &&
                           words_.weekday(at + 1) && words_.is(at + 2, Mark::CloseBracket);
    return bracketed ? at + 3 : at;
  }

  void set_month(int month) { date_.month = static_cast<std::int8_t>(month); }
  void set_day(int day) { date_.day = static_cast<std::int8_t>(day); }

  const Annotation& annotation_;
  DateWords words_;
  DateSurroundings around_{words_};
  std::uint32_t first_;
  WrittenDate date_;
  bool hint_leads_ = false;  // a word before the date is part of it: "last November"
};

}  // namespace

bool may_open_date_expression(const Annotation& annotation, std::uint32_t token) {
  return annotation.has_hit_at(token, {Lexical::Weekday, Lexical::Month, Lexical::Season}) ||
         may_open_date_phrase(annotation, token);
}

std::optional<DateExpression> read_date_expression(const Annotation& annotation,
                                                   std::uint32_t token) {
  if (annotation.document.token(token).kind == TokenKind::Mark) return std::nullopt;
  if (may_open_date_phrase(annotation, token)) {
    if (auto phrase = read_date_phrase(annotation, token)) return phrase;
  }
  constexpr LexicalSet calendar{Lexical::Weekday, Lexical::Month, Lexical::Season};
  if (!annotation.document.token(token).is_number() && !annotation.has_hit_at(token, calendar))
    return std::nullopt;
  return Reader(annotation, token).read();
}

}  // namespace communique
