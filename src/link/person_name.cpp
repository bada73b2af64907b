#include "link/person_name.hpp"

#include <algorithm>
#include <array>

#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr std::array<std::string_view, 3> arabic_articles = {"al", "el", "ul"};
constexpr std::array<std::string_view, 20> particles = {
    "bin",   "ibn", "bint", "ben", "abu", "de",  "da",  "do",  "dos", "del",
    "della", "di",  "du",   "la",  "le",  "van", "von", "der", "den", "y"};

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_capital_or_period(char c) { return (c >= 'A' && c <= 'Z') || c == '.'; }

// Letters of a word, without the marks of U+2000 to U+206F, such as a curly apostrophe.
std::string letters_of(std::string_view word) {
  constexpr std::string_view marks = "\xE2\x80";
  std::string letters = fold(word);
  for (std::size_t at = 0; (at = letters.find(marks, at)) != std::string::npos;)
    letters.erase(at, marks.size() + 1);
  std::erase_if(letters, [](char c) { return !is_letter(c); });
  return letters;
}

// "J.", "J.K.", "JK": capitals that are no syllable, such as the surname in "LI Qiang" would be.
bool is_initials(std::string_view word, std::string_view letters) {
  if (letters.size() == 1) return true;
  if (letters.size() > 3 || !std::ranges::all_of(word, is_capital_or_period)) return false;
  const bool syllable = letters.find_first_of("aeiou") != std::string_view::npos || letters == "ng";
  return word.find('.') != std::string_view::npos || !syllable;
}

// Pieces between hyphens, particles left out.
void add_word(PersonName& name, std::string_view word) {
  const std::string letters = letters_of(word);
  // With a capital, "Do" and "Van" are parts of names.
  if (letters.empty() || contains(arabic_articles, letters) || contains(particles, word)) return;
  if (is_initials(word, letters)) {
    name.abbreviated += letters;
    return;
  }
  const bool hyphenated = word.find('-') != std::string_view::npos;
  std::string part, initials;
  while (!word.empty()) {
    const std::size_t hyphen = std::min(word.find('-'), word.size());
    const std::string piece = hyphenated ? letters_of(word.substr(0, hyphen)) : letters;
    word.remove_prefix(std::min(hyphen + 1, word.size()));
    if (part.empty() && !word.empty() && contains(arabic_articles, piece)) continue;
    if (piece.empty()) continue;
    part += piece;
    initials += piece[0];
  }
  if (part.empty()) return;
  name.parts.push_back(std::move(part));
  name.initials.push_back(std::move(initials));
}

bool is_separator(char c) { return c == ' ' || c == '\n' || c == '\t' || c == ',' || c == '('; }

// Whether the letters stand in the part in that order, the first at its start.
bool runs_through(std::string_view letters, std::string_view part) {
  if (part.empty() || letters.empty() || letters[0] != part[0]) return false;
  std::size_t at = 0;
  for (const char c : part) {
    if (at < letters.size() && letters[at] == c) ++at;
  }
  return at == letters.size();
}

bool includes(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return std::ranges::all_of(
      some, [&](const std::string& part) { return std::ranges::find(all, part) != all.end(); });
}

}  // namespace

std::string PersonName::letters() const {
  std::string all;
  for (const std::string& part : parts) all += part;
  std::ranges::sort(all);
  return all;
}

std::string PersonName::plain() const {
  std::string all = abbreviated;
  for (const std::string& part : parts) all += (all.empty() ? "" : " ") + part;
  return all;
}

std::string PersonName::ends() const {
  if (!complete()) return {};
  const auto [first, last] = std::minmax(parts.front(), parts.back());
  return first + " " + last;
}

std::string PersonName::opening() const {
  if (parts.size() < 3) return {};
  const auto [first, last] = std::minmax(parts[0], parts[1]);
  return first + " " + last;
}

PersonName read_person_name(std::string_view text) {
  PersonName name;
  while (!text.empty()) {
    std::size_t end = 0;
    while (end < text.size() && !is_separator(text[end])) ++end;
    add_word(name, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return name;
}

TitleWords::TitleWords(const Vocabulary& vocabulary) {
  for (const Concept& entry : vocabulary.concepts()) {
    if (entry.lexical != Lexical::OfficeHead && entry.lexical != Lexical::OfficeModifier &&
        entry.lexical != Lexical::OfficeField && entry.lexical != Lexical::Honorific)
      continue;
    add(entry.label, entry.lexical);
    for (const AttributeKey key : {AttributeKey("altLabel"), AttributeKey("abbreviation")}) {
      for (const std::string& label : entry.values_of(key)) add(label, entry.lexical);
    }
  }
}

void TitleWords::add(std::string_view label, Lexical lexical) {
  for (std::string& part : read_person_name(label).parts) {
    const bool name_too = lexical == Lexical::Honorific && part.size() > 3;
    auto& words = lexical == Lexical::OfficeField ? fields_ : name_too ? honorifics_ : offices_;
    words.insert(std::move(part));
  }
}

// "viceminister" ends in an office too.
bool TitleWords::is_office(std::string_view part) const {
  if (offices_.contains(std::string(part))) return true;
  for (std::size_t at = 3; at + 6 < part.size(); ++at) {
    if (offices_.contains(std::string(part.substr(at)))) return true;
  }
  return false;
}

// "Industry" before "Minister Kim".
bool TitleWords::opens_office(const PersonName& name, std::size_t part) const {
  while (part + 1 < name.parts.size() && fields_.contains(name.parts[part])) ++part;
  return part + 1 < name.parts.size() && is_office(name.parts[part]);
}

// Where "of Transport" or "for Trade and Industry" ends, which opens at the part; there, if a name
// follows.
std::size_t TitleWords::field_end(const PersonName& name, std::size_t part) const {
  constexpr std::array<std::string_view, 2> openings = {"of", "for"};
  constexpr std::array<std::string_view, 4> joints = {"of", "for", "and", "the"};
  if (!contains(openings, name.parts[part])) return part;
  std::size_t end = part;
  while (end + 1 < name.parts.size() &&
         (contains(joints, name.parts[end]) || fields_.contains(name.parts[end])))
    ++end;
  return end;
}

// "Earl" may be a first name: a form of address goes only where two parts are left.
PersonName TitleWords::without_title(PersonName name) const {
  std::size_t titles = 0;
  for (std::size_t left = name.parts.size(); left > 1; left = name.parts.size() - titles) {
    const std::string& part = name.parts[titles];
    const bool title =
        is_office(part) || opens_office(name, titles) || (left > 2 && honorifics_.contains(part));
    if (!title) break;
    ++titles;
    titles = field_end(name, titles);
  }
  const auto count = static_cast<std::ptrdiff_t>(titles);
  name.parts.erase(name.parts.begin(), name.parts.begin() + count);
  name.initials.erase(name.initials.begin(), name.initials.begin() + count);
  return name;
}

bool are_compatible(const PersonName& a, const PersonName& b) {
  if (a.parts == b.parts || a.letters() == b.letters())
    return a.abbreviated.starts_with(b.abbreviated) || b.abbreviated.starts_with(a.abbreviated);
  const auto& [longer, shorter] =
      a.parts.size() >= b.parts.size() ? std::tie(a, b) : std::tie(b, a);
  const bool open_alike = shorter.parts.size() == 2 && longer.opening() == shorter.ends();
  return (a.ends() == b.ends() || open_alike) && includes(longer.parts, shorter.parts);
}

bool abbreviates(const PersonName& shorter, const PersonName& complete) {
  if (shorter.parts.size() != 1 || shorter.abbreviated.empty()) return false;
  const std::string& surname = shorter.parts.front();
  std::string given;
  std::string initials;
  bool found = false;
  for (std::size_t i = 0; i < complete.parts.size(); ++i) {
    const bool outer = i == 0 || i + 1 == complete.parts.size();
    if (!found && outer && complete.parts[i] == surname) {
      found = true;
      continue;
    }
    given += complete.parts[i];
    initials += complete.initials[i];
  }
  if (!found || given.empty()) return false;
  if (!complete.abbreviated.empty()) initials += complete.abbreviated;
  return initials.starts_with(shorter.abbreviated) || runs_through(shorter.abbreviated, given);
}

}  // namespace communique
