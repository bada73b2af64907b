#include "vocabulary/inflection.hpp"

namespace communique {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouAEIOU").find(c) != std::string_view::npos; }

bool ends_with_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool hisses(std::string_view word) {
  return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') ||
         word.ends_with("ch") || word.ends_with("sh");
}

// One stressed syllable that ends in one vowel and one consonant ("plan", "cap"): the consonant
// doubles.
bool doubles_consonant(std::string_view word) {
  if (word.size() < 3 || word.size() > 4) return false;
  const char last = word.back();
  const bool consonant = !is_vowel(last) && last != 'w' && last != 'x' && last != 'y';
  const bool one_syllable = word.size() == 3 || !is_vowel(word.front());
  return consonant && one_syllable && is_vowel(word[word.size() - 2]) &&
         !is_vowel(word[word.size() - 3]);
}

std::string with_s(std::string_view word) {
  if (ends_with_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ies";
  return std::string(word) + (hisses(word) ? "es" : "s");
}

template <typename Inflect>
std::string inflect_first(std::string_view phrase, Inflect inflect) {
  const std::size_t space = phrase.find(' ');
  const std::string first = inflect(phrase.substr(0, space));
  return space == std::string_view::npos ? first : first + std::string(phrase.substr(space));
}

}  // namespace

std::string plural_of(std::string_view noun) {
  const std::size_t space = noun.rfind(' ');
  if (space == std::string_view::npos) return with_s(noun);
  return std::string(noun.substr(0, space + 1)) + with_s(noun.substr(space + 1));
}

std::string third_person_of(std::string_view verb) {
  return inflect_first(verb, [](std::string_view word) {
    const bool ends_with_consonant_o =
        word.size() > 1 && word.back() == 'o' && !is_vowel(word[word.size() - 2]);
    return ends_with_consonant_o ? std::string(word) + "es" : with_s(word);
  });
}

std::string past_of(std::string_view verb) {
  return inflect_first(verb, [](std::string_view word) {
    if (word.ends_with('e')) return std::string(word) + "d";
    if (ends_with_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ied";
    if (doubles_consonant(word)) return std::string(word) + word.back() + "ed";
    return std::string(word) + "ed";
  });
}

std::string gerund_of(std::string_view verb) {
  return inflect_first(verb, [](std::string_view word) {
    const bool silent_e = word.ends_with('e') && !word.ends_with("ee") && !word.ends_with("ye");
    if (silent_e) return std::string(word.substr(0, word.size() - 1)) + "ing";
    if (doubles_consonant(word)) return std::string(word) + word.back() + "ing";
    return std::string(word) + "ing";
  });
}

}  // namespace communique
