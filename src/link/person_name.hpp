#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "vocabulary/vocabulary.hpp"

namespace communique {

// The parts of a person's name as they compare: folded, parts joined by a hyphen in one ("Do-hyun"
// is "dohyun"), without "al", "bin", "de" and the like. "TY (Tae-Yul) Seo" has the initials as
// well as what they stand for.
struct PersonName {
  std::vector<std::string> parts;     // of two letters or more, in order
  std::vector<std::string> initials;  // of each part that was joined by a hyphen: "dh"
  std::string abbreviated;            // initials in the name itself: "jk", or "r" of "Daniel R. W."

  bool complete() const { return parts.size() >= 2; }
  bool empty() const { return parts.empty(); }

  // "dohyun baek", "jk kim"
  std::string plain() const;

  // Equal for names of the same letters: "Seo Tae-yul", "Tae Yul SEO".
  std::string letters() const;
  // First and last part, from A to Z, equal whatever stands between and whichever comes first.
  std::string ends() const;
  // The first two of three parts or more, likewise: a second surname may be left out. Else empty.
  std::string opening() const;
};

PersonName read_person_name(std::string_view name);

// The words of titles and forms of address that may stand before a name.
class TitleWords {
 public:
  explicit TitleWords(const Vocabulary& vocabulary);

  // The name without the titles that open it: "Deputy Minister Han" and "Minister of Fish Han" are
  // "Han".
  PersonName without_title(PersonName name) const;

 private:
  void add(std::string_view label, Lexical lexical);
  bool is_office(std::string_view part) const;
  bool opens_office(const PersonName& name, std::size_t part) const;
  std::size_t field_end(const PersonName& name, std::size_t part) const;

  std::unordered_set<std::string> offices_;  // and short forms of address
  std::unordered_set<std::string> honorifics_;
  std::unordered_set<std::string> fields_;  // of offices: "trade"
};

// Whether two names can be one person's by their parts alone: one has all parts of the other and
// ends or opens as it does, and their initials do not contradict.
bool are_compatible(const PersonName& a, const PersonName& b);

// Whether `shorter` ("TY Seo", "D. Whitcombe") abbreviates the complete name.
bool abbreviates(const PersonName& shorter, const PersonName& complete);

}  // namespace communique
