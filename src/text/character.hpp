#pragma once

#include <array>
#include <cstdint>

#include "text/token.hpp"

namespace communique {

// What a byte of UTF-8 is, or begins.
enum class CharClass : std::uint8_t { Space, Newline, Letter, Digit, Mark, Multibyte };

constexpr std::array<CharClass, 256> make_char_classes() {
  std::array<CharClass, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    CharClass kind = CharClass::Mark;
    if (c <= ' ' || c == 0x7F) kind = CharClass::Space;
    if (c == '\n') kind = CharClass::Newline;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) kind = CharClass::Letter;
    if (c >= '0' && c <= '9') kind = CharClass::Digit;
    if (c >= 0x80) kind = CharClass::Multibyte;
    classes[static_cast<std::size_t>(c)] = kind;
  }
  return classes;
}
inline constexpr auto char_classes = make_char_classes();

inline CharClass class_of(char c) { return char_classes[static_cast<unsigned char>(c)]; }

Mark ascii_mark(char c);

// None for a code point that is a letter or digit of some script.
Mark unicode_mark(char32_t c);

bool is_apostrophe(char32_t c);
bool is_unicode_space(char32_t c);

}  // namespace communique
