#include "mention/name/abstract_word.hpp"

#include <algorithm>
#include <array>

namespace communique {
namespace {

// An ending of abstract nouns and adjectives and the fewest letters of a word that it tells:
// "Clement" and "Felicity" are names.
struct Ending {
  std::string_view letters;
  std::size_t shortest;
};

constexpr std::array endings = {
    Ending{"ation", 8}, Ending{"ition", 8},  Ending{"ction", 8}, Ending{"ution", 8},
    Ending{"ption", 8}, Ending{"sion", 8},   Ending{"ment", 10}, Ending{"ments", 9},
    Ending{"tions", 8}, Ending{"bility", 8}, Ending{"ivity", 8}, Ending{"ality", 8},
    Ending{"ship", 10}, Ending{"ology", 8},  Ending{"ities", 8}, Ending{"sible", 9}};

}  // namespace

bool is_abstract_word(std::string_view word) {
  return std::ranges::any_of(endings, [&](const Ending& ending) {
    return word.size() >= ending.shortest && word.ends_with(ending.letters);
  });
}

}  // namespace communique
