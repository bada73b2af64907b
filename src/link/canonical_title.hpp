#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "link/canonical_name.hpp"
#include "mention/entity_type.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// Where one person at a time holds an office, as cv:holders of its head tells
// (ontology/vocabulary/offices.ttl).
enum class SoleHolder : std::uint8_t { Nowhere, ForField, InOrganization, AtPlace, InState };

// A title of office as it compares: "Trade Minister" and "Minister for Trade" are equal. Words are
// canonical ("country:US" for "U.S."), and those of ranks and fields sorted.
struct CanonicalTitle {
  std::string head;                 // "minister"; the last word where no head is known
  std::vector<std::string> ranks;   // "vice", "2nd"; not "acting", which makes no other office
  std::vector<std::string> fields;  // "trade"
  SoleHolder sole = SoleHolder::Nowhere;

  // "deputy trade minister"
  std::string plain() const;
  // "deputy minister"
  std::string bare() const;
  // Takes the words out of the fields, if all are there.
  void drop_fields(const std::vector<std::string>& words);
  // Whether one person at a time holds it at a thing of that type.
  bool sole_at(EntityType place) const;

  friend bool operator==(const CanonicalTitle&, const CanonicalTitle&) = default;
  friend auto operator<=>(const CanonicalTitle&, const CanonicalTitle&) = default;
};

// Reads titles. Not for use by several threads at once.
class TitleCanon {
 public:
  explicit TitleCanon(const Vocabulary& vocabulary);

  CanonicalTitle read(std::string_view title);

 private:
  struct Head {
    std::size_t first = 0, last = 0;  // words of the title
    SoleHolder sole = SoleHolder::Nowhere;
  };

  void add_head(const Concept& entry, std::string_view label);
  Head head_of(const std::vector<std::string>& words) const;

  NameCanon canon_;
  std::unordered_map<std::string, SoleHolder> heads_;   // by words, separated by blanks
  std::unordered_map<std::string, std::string> ranks_;  // word -> cv:rank
  std::unordered_set<std::string> fields_;
};

}  // namespace communique
