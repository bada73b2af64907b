#pragma once

#include <cstdint>
#include <string_view>

#include "text/character.hpp"
#include "util/hash.hpp"
#include "util/utf8.hpp"

namespace communique {

// The bit in which "a" differs from "A".
inline constexpr char small_letter = 0x20;

// What a word holds so far.
struct WordScan {
  Hasher hasher;
  std::uint32_t letters = 0, capitals = 0, digits = 0, periods = 0;
  std::uint32_t letters_since_period = 0;
  bool first_capital = false;

  void count_letter(bool capital) {
    if (letters == 0) first_capital = capital;
    ++letters;
    ++letters_since_period;
    capitals += capital;
  }
  // Behind the "d'" of "d'Arc".
  bool is_elision(std::string_view text, std::size_t at) const {
    return letters == 1 && !first_capital && class_of(text[at - 1]) != CharClass::Letter;
  }
  // All ASCII letters that follow each other from `begin` on; returns their end. Most of a text
  // goes through here.
  std::size_t add_letters(std::string_view text, std::size_t begin) {
    Hasher hash = hasher;
    std::uint32_t small = 0;
    std::size_t end = begin;
    for (; end < text.size() && class_of(text[end]) == CharClass::Letter; ++end) {
      small += static_cast<std::uint32_t>(text[end] & small_letter) / small_letter;
      hash.add(static_cast<char>(text[end] | small_letter));
    }
    if (end == begin) return end;
    if (letters == 0 || is_elision(text, begin)) first_capital = (text[begin] & small_letter) == 0;
    const auto count = static_cast<std::uint32_t>(end - begin);
    letters += count;
    letters_since_period += count;
    capitals += count - small;
    hasher = hash;
    return end;
  }
  void add_digit(char c) {
    ++digits;
    hasher.add(c);
  }
  void add_period() {
    ++periods;
    letters_since_period = 0;
    hasher.add('.');
  }
  std::size_t add_multibyte(std::string_view text, std::size_t at) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    if (decoded.value >= 0x300 && decoded.value <= 0x36F) return decoded.length;
    const Folded folded = fold_letter(decoded.value);
    count_letter(folded.capital);
    hasher.add(folded.letters[0] != '\0' ? std::string_view(folded.letters)
                                         : text.substr(at, decoded.length));
    return decoded.length;
  }
  // "R" of "R53 billion", "KSh" of "KSh5.2 billion".
  bool may_be_currency() const {
    constexpr std::uint32_t longest = 4;
    return digits == 0 && letters <= longest && first_capital;
  }
  // "AED369" is a currency and a number, "G20" and "MC14" are names.
  bool splits_before_digit() const { return digits == 0 && letters >= 3 && capitals == letters; }
};

}  // namespace communique
