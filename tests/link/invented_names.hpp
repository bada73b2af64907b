#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace communique {

// A sequence of numbers that is the same on every machine (splitmix64, Steele et al. 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t roll(std::uint64_t sides) {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return (z ^ (z >> 31)) % sides;
  }
  bool one_in(std::uint64_t sides) { return roll(sides) == 0; }
  template <typename List>
  const auto& pick(const List& list) {
    return list[roll(list.size())];
  }

 private:
  std::uint64_t state_;
};

enum class NameStyle { Korean, Western, Arabic };

// The parts of an invented person's name.
struct InventedName {
  NameStyle style = NameStyle::Western;
  std::string surname, first, second;  // second: other syllable, middle initial or father's name
};

inline std::string invented_word(Dice& dice, int syllables) {
  constexpr std::array<std::string_view, 14> onsets = {"b", "d", "f", "g", "h", "k",  "l",
                                                       "m", "n", "r", "s", "t", "br", "v"};
  constexpr std::array<std::string_view, 8> rhymes = {"an", "el", "or", "in",
                                                      "a",  "es", "u",  "ord"};
  std::string word;
  for (int i = 0; i < syllables; ++i) {
    word += dice.pick(onsets);
    word += dice.pick(rhymes);
  }
  word[0] = static_cast<char>(word[0] - 32);
  return word;
}

inline InventedName invent_name(Dice& dice, NameStyle style) {
  constexpr std::array<std::string_view, 24> korean = {
      "Kim", "Lee",  "Park", "Choi",  "Jung", "Kang", "Cho", "Yoon", "Jang", "Lim", "Han",  "Oh",
      "Seo", "Shin", "Kwon", "Hwang", "Ahn",  "Song", "Ryu", "Hong", "Jeon", "Ko",  "Moon", "Bae"};
  constexpr std::array<std::string_view, 24> syllables = {
      "Min", "Jun", "Seo", "Ji",  "Hyun", "Woo",  "Jin",  "Young", "Sung",  "Kyu", "Tae",  "Ho",
      "Eun", "Hye", "Soo", "Jae", "Dong", "Kwan", "Yeon", "Chul",  "Myung", "Hee", "Sang", "Won"};
  InventedName name;
  name.style = style;
  if (style == NameStyle::Korean) {
    name.surname = dice.pick(korean);
    name.first = dice.pick(syllables);
    name.second = dice.pick(syllables);
  } else {
    constexpr std::array<std::string_view, 12> common = {"Lund", "Berg", "Odera", "Silva",
                                                         "Ruiz", "Diaz", "Moss",  "Hale",
                                                         "Wood", "Kerr", "Neira", "Soto"};
    name.surname = dice.one_in(3) ? std::string(dice.pick(common)) : invented_word(dice, 2);
    name.first = invented_word(dice, 2);
    name.second = style == NameStyle::Arabic
                      ? invented_word(dice, 2)
                      : std::string(1, static_cast<char>('A' + dice.roll(26)));
  }
  return name;
}

inline std::string lower(std::string word) {
  if (word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] + 32);
  return word;
}
inline std::string upper(std::string word) {
  for (char& c : word) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return word;
}

// As a foreign government writes it: "Bräs" for "Bras".
inline std::string with_accents(std::string word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> accents = {
      {{"a", "\u00e4"}, {"e", "\u00e9"}, {"u", "\u00fc"}}};
  for (const auto& [plain, accented] : accents) {
    if (const std::size_t at = word.find(plain); at != std::string::npos)
      return word.replace(at, plain.size(), accented);
  }
  return word;
}

// A full form of the name, now one and now another.
inline std::string write_full(Dice& dice, const InventedName& n) {
  switch (n.style) {
    case NameStyle::Korean: {
      const std::array<std::string, 7> forms = {
          n.surname + " " + n.first + "-" + lower(n.second),
          n.surname + ", " + n.first + "-" + n.second,
          upper(n.surname + " " + n.first + "-" + n.second),
          n.first + "-" + lower(n.second) + " " + n.surname,
          n.first + lower(n.second) + " " + n.surname,
          n.surname + " " + n.first + " " + n.second,
          upper(n.surname) + " " + n.first + "-" + lower(n.second)};
      return dice.pick(forms);
    }
    case NameStyle::Western: {
      const std::array<std::string, 7> forms = {
          n.first + " " + n.surname,
          n.first + " " + n.second + ". " + n.surname,
          n.first + " " + upper(n.surname),
          n.first + " " + n.surname,
          upper(n.surname) + " " + n.first,
          upper(n.first + " " + n.surname),
          with_accents(n.first) + " " + with_accents(n.surname)};
      return dice.pick(forms);
    }
    case NameStyle::Arabic:
      break;
  }
  const std::array<std::string, 4> forms = {
      n.first + " bin " + n.second + " Al " + n.surname, n.first + " Al-" + n.surname,
      n.first + " bin " + n.second + " AL " + upper(n.surname), n.first + " Al " + n.surname};
  return dice.pick(forms);
}

// "TY Seo", "D. Berg", or the surname alone.
inline std::string write_short(Dice& dice, const InventedName& n) {
  if (n.style == NameStyle::Arabic || dice.one_in(2)) return n.surname;
  if (n.style == NameStyle::Western) return n.first.substr(0, 1) + ". " + n.surname;
  return n.first.substr(0, 1) + "." + n.second.substr(0, 1) + ". " + n.surname;
}

}  // namespace communique
