#include "input/category.hpp"

#include <algorithm>
#include <string>

#include "input/day.hpp"
#include "input/intake.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }
bool inside_word(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-'; }

// One to four capitalised words joined by spaces, "/", "&", "," or "and".
bool has_shape_of_category(std::string_view line) {
  if (line.empty() || line.size() > 60) return false;
  int words = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && inside_word(line[end])) ++end;
    const std::string_view word = line.substr(at, end - at);
    if (word.empty() || (!is_capital(word[0]) && (word != "and" || words == 0))) return false;
    if (word != "and") ++words;
    at = end;
    while (at < line.size() &&
           (line[at] == ' ' || line[at] == '/' || line[at] == '&' || line[at] == ',')) {
      ++at;
    }
  }
  return words <= 4 && inside_word(line.back());
}

// The period of "U.S." or "D.C." closes no sentence.
bool ends_in_abbreviation(std::string_view line) {
  return line.size() >= 3 && line[line.size() - 3] == '.' && is_capital(line[line.size() - 2]);
}

// A day, alone or after a place: "Oslo, June 3, 2024".
bool is_dateline(std::string_view line) {
  if (line.size() > 60) return false;
  if (parse_day(line)) return true;
  const std::size_t comma = line.find(',');
  return comma != std::string_view::npos && is_dateline(line.substr(comma + 1));
}

// Not the first paragraph of a body, a salutation or a dateline.
bool can_be_title(std::string_view line) {
  constexpr std::string_view closing = ".,:;";
  const bool closed = closing.find(line.back()) != std::string_view::npos ||
                      line.ends_with(".\"") || line.ends_with(".”");
  return line.size() <= 300 && (!closed || ends_in_abbreviation(line)) && !is_dateline(line);
}

}  // namespace

CategoryNames::CategoryNames(const Vocabulary& vocabulary) {
  for (const Concept& entry : vocabulary.concepts()) {
    if (entry.lexical != Lexical::Category) continue;
    for (const std::string& section : entry.values_of("section")) folded_.insert(fold(section));
  }
}

bool CategoryNames::contains(std::string_view line) const { return folded_.contains(fold(line)); }

CategoryTest::CategoryTest(const CategoryNames& names, std::string_view head) : names_(names) {
  bool opens = false;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const std::string_view line = trimmed(head.substr(0, end));
    head.remove_prefix(std::min(end + 1, head.size()));
    if (line == "-") {
      opens = true;
    } else if (opens && !line.empty()) {
      opens = false;
      if (has_shape_of_category(line)) ++openings_[std::string(line)];
    }
  }
}

bool CategoryTest::is_category(std::string_view first, std::string_view second) const {
  if (!has_shape_of_category(first) || !can_be_title(second)) return false;
  if (first.find_first_of("/&") != std::string_view::npos || names_.contains(first)) return true;
  const auto opening = openings_.find(std::string(first));
  return opening != openings_.end() && opening->second > 1;
}

}  // namespace communique
