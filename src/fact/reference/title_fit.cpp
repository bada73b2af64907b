#include "fact/reference/title_fit.hpp"

#include <string>
#include <string_view>

#include "mention/name/initials.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet lower_ranks = {"deputy", "vice",           "assistant",
                             "under",  "undersecretary", "parliamentary"};

// Where the title has the word, or its end.
std::uint32_t find_word(const Document& document, const WrittenTitle& title, std::uint64_t word) {
  const auto is_word = [&](std::uint32_t t) {
    if (document.token(t).word == word) return true;
    const std::string_view text = document.text_of(t);
    return title.plural && text.ends_with('s') &&
           word_hash(text.substr(0, text.size() - 1)) == word;
  };
  std::uint32_t t = title.tokens.first;
  while (t < title.tokens.last && !is_word(t)) ++t;
  return t;
}

// "PM" for "Prime Minister", "DG" for "Director-General".
bool is_abbreviation(const Document& document, TokenRange office, TokenRange title) {
  if (office.size() != 1 || !document.token(office.first).all_capitals()) return false;
  const std::string letters = letters_of_abbreviation(document, office.first);
  return letters.size() > 1 && initials_of(document, title, false).starts_with(letters);
}

// "the Premier", of a Prime Minister
bool is_premier(const Document& document, TokenRange office, TokenRange title) {
  return office.size() == 1 && document.token(office.first).word == "premier"_word &&
         title.size() == 2 && document.token(title.first).word == "prime"_word;
}

// "the Minister" is no "Deputy Minister".
bool ranks_lower(const Document& document, TokenRange title, TokenRange office) {
  if (lower_ranks.contains(document.token(office.first))) return false;
  for (std::uint32_t t = title.first; t < title.last; ++t) {
    if (lower_ranks.contains(document.token(t))) return true;
  }
  return false;
}

}  // namespace

bool has_word(const Document& document, const WrittenTitle& title, std::uint64_t word) {
  return find_word(document, title, word) != title.tokens.last;
}

// The words of the office in the order of the title, from its first word on, fit best.
int fit_of(const Document& document, TokenRange office, const WrittenTitle& title, bool same_side) {
  const TokenRange tokens = title.tokens;
  if (is_abbreviation(document, office, tokens) || is_premier(document, office, tokens)) return 2;
  bool whole = true;
  for (std::uint32_t o = office.first; o < office.last; ++o) {
    const std::uint32_t t = find_word(document, title, document.token(o).word);
    if (t == tokens.last) return 0;
    whole &= t - tokens.first == o - office.first;
  }
  return whole ? 2 : (!same_side && ranks_lower(document, tokens, office) ? 0 : 1);
}

}  // namespace communique
