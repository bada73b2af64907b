#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "mention/annotation.hpp"

namespace communique {

// A part of a date at a token: its value, and the token after it. Empty where value is 0.
struct DatePart {
  int value = 0;
  std::uint32_t next = 0;

  explicit operator bool() const { return value != 0; }
};

// Looks at tokens as parts of dates. No token outside the line of the first is looked at.
class DateWords {
 public:
  explicit DateWords(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  DatePart month(std::uint32_t token) const;
  // 1 for Monday to 7 for Sunday.
  DatePart weekday(std::uint32_t token) const {
    return vocabulary_value(token, Lexical::Weekday, 1);
  }
  // The number of a month that lies in the season.
  DatePart season(std::uint32_t token) const { return vocabulary_value(token, Lexical::Season, 0); }
  // A day of the month: "2", "2nd", "31".
  DatePart day(std::uint32_t token) const;
  // A year in four digits, from 1900 to 2099.
  DatePart year(std::uint32_t token) const;
  // A small count in digits or in words: "four", "10".
  DatePart count(std::uint32_t token) const;
  // "first" or "1st".
  DatePart ordinal(std::uint32_t token) const;

  bool is(std::uint32_t token, Mark mark) const { return on_line(token) && at(token).is(mark); }
  bool is(std::uint32_t token, Particle particle) const {
    return on_line(token) && at(token).is(particle);
  }
  bool is_word(std::uint32_t token, std::initializer_list<std::uint64_t> words) const;
  // Whether a dash stands at the token with no white space before or after it.
  bool is_tight_dash(std::uint32_t token) const;
  bool is_dash(std::uint32_t token) const { return on_line(token) && at(token).is_dash(); }

  // Within the text, and no start of a line.
  bool on_line(std::uint32_t token) const {
    return token < document_.size() && !at(token).starts_line;
  }
  const Token& at(std::uint32_t token) const { return document_.token(token); }
  std::string_view text(std::uint32_t token) const {
    return token < document_.size() ? document_.text_of(token) : std::string_view();
  }
  const Annotation& annotation() const { return annotation_; }

 private:
  DatePart small_number(std::uint32_t token, Lexical words, std::size_t letters) const;
  DatePart vocabulary_value(std::uint32_t token, Lexical lexical, int offset) const;

  const Annotation& annotation_;
  const Document& document_;
};

}  // namespace communique
