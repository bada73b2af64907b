#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>

#include "mention/annotation.hpp"

namespace communique {

// Which country's minister (or secretary) a release names for a field: "Peru's Minister of Fish and
// Bread" gives "of Fish and Bread" to Peru, so that "the Ministry of Fish and Bread" is Peru's.
class OfficeCountries {
 public:
  explicit OfficeCountries(const Annotation& annotation);

  // `field`: the words behind the head, preposition included, as in NameCore::complement.
  ConceptId country_of(std::span<const std::uint64_t> field) const;

 private:
  std::unordered_map<std::uint64_t, ConceptId> countries_;  // by hash of the field
};

}  // namespace communique
