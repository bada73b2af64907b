#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/token.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// A name as it compares: its words without case, accents, articles and "of", "for", "and"; a
// country or bloc in any of its forms stands as its id ("country:US"). Brackets are left out.
struct CanonicalName {
  std::vector<std::string> words;
  std::string country;  // of a name that opens with a country or ends in "of" and a country; the
                        // words are without it

  // The words in one string, in the order of the name or from A to Z.
  std::string in_order() const;
  std::string sorted() const;
};

// Brings names to their canonical form. Not for use by several threads at once.
class NameCanon {
 public:
  explicit NameCanon(const Vocabulary& vocabulary);

  CanonicalName read(std::string_view name);

  // The same with the country among the words.
  CanonicalName read_whole(std::string_view name);

  // "Ministry", "Department": may be any of a country.
  bool is_bare_head(const CanonicalName& name) const;

  // What a body is for, from A to Z: the words of its name without "Ministry of" and the country.
  // None where the name is an abbreviation.
  std::vector<std::string> fields_of_body(std::string_view name);

 private:
  const Concept* place_at(std::size_t token, std::size_t& end) const;
  bool closes_with_country(std::size_t begin) const;

  const Vocabulary& vocabulary_;
  std::unordered_set<std::string> heads_;
  std::vector<Token> tokens_;
};

// "MOTIE", "DoC": one word of capitals, two of them at least.
bool is_abbreviation(std::string_view name);

bool is_country_or_bloc(std::string_view word);  // as it stands in a canonical name

}  // namespace communique
