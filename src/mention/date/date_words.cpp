#include "mention/date/date_words.hpp"

#include <algorithm>

#include "mention/number/number.hpp"

namespace communique {

DatePart DateWords::vocabulary_value(std::uint32_t token, Lexical lexical, int offset) const {
  const LexicalHit* hit = annotation_.hit_at(token, lexical);
  if (hit == nullptr) return {};
  return {static_cast<int>(annotation_.concept_of(*hit).value) + offset, hit->tokens.last};
}

DatePart DateWords::month(std::uint32_t token) const {
  const DatePart month = vocabulary_value(token, Lexical::Month, 0);
  // "APR1400" is a reactor.
  const bool glued = month && on_line(month.next) && at(month.next).glued &&
                     at(month.next).kind != TokenKind::Mark;
  return glued ? DatePart{} : month;
}

DatePart DateWords::day(std::uint32_t token) const {
  if (token >= document_.size() || !at(token).is_number()) return {};
  const auto number = read_number(text(token));
  if (!number || !number->is_whole(1, 31) || number->integer_digits > 2) return {};
  const std::string_view suffix = number->suffix;
  const bool plain =
      suffix.empty() || suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
  return plain ? DatePart{static_cast<int>(number->value), token + 1} : DatePart{};
}

DatePart DateWords::year(std::uint32_t token) const {
  if (token >= document_.size() || !at(token).is_number()) return {};
  const auto number = read_number(text(token));
  const bool year = number && number->is_whole(1900, 2099) && number->suffix.empty();
  return year ? DatePart{static_cast<int>(number->value), token + 1} : DatePart{};
}

DatePart DateWords::count(std::uint32_t token) const {
  return small_number(token, Lexical::NumberWord, 0);
}

DatePart DateWords::ordinal(std::uint32_t token) const {
  constexpr std::size_t letters = 2;  // "1st"
  return small_number(token, Lexical::Ordinal, letters);
}

DatePart DateWords::small_number(std::uint32_t token, Lexical words, std::size_t letters) const {
  if (token >= document_.size()) return {};
  if (!at(token).is_number()) return vocabulary_value(token, words, 0);
  const auto number = read_number(text(token));
  const bool small = number && number->is_whole(1, 999) && number->suffix.size() == letters;
  return small ? DatePart{static_cast<int>(number->value), token + 1} : DatePart{};
}

bool DateWords::is_word(std::uint32_t token, std::initializer_list<std::uint64_t> words) const {
  if (token >= document_.size() || !at(token).is_word()) return false;
  return std::ranges::find(words, at(token).word) != words.end();
}

bool DateWords::is_tight_dash(std::uint32_t token) const {
  return is_dash(token) && at(token).glued && on_line(token + 1) && at(token + 1).glued;
}

}  // namespace communique
