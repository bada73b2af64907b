#include "mention/name/initials.hpp"

#include <string_view>

#include "util/utf8.hpp"

namespace communique {
namespace {

char first_letter(std::string_view word) {
  const char first = word.front();
  if (first >= 'a' && first <= 'z') return first;
  return fold(first >= 'A' && first <= 'Z' ? word.substr(0, 1) : word).front();
}

}  // namespace

std::string initials_of(const Document& document, TokenRange name, bool with_of) {
  std::string initials;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    const Token& token = document.token(t);
    if (token.is_word() && (token.capital() || (with_of && token.is(Particle::Of))))
      initials += first_letter(document.text_of(t));
  }
  return initials;
}

std::string letters_of_abbreviation(const Document& document, std::uint32_t token) {
  const std::string_view text = document.text_of(token);
  if (document.token(token).all_capitals()) return fold(text);
  std::string capitals;
  for (const char letter : text) {
    if (letter >= 'A' && letter <= 'Z') capitals += letter;
  }
  return fold(capitals);
}

}  // namespace communique
