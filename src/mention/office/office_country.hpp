#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>

#include "mention/annotation.hpp"

namespace communique {

// The country said of the holder, or beside the body at which the office is held; else no_concept.
ConceptId country_of_office(const Annotation& annotation, const Office& office);

// The same of all offices in the holder's title: "Prime Minister and Minister of Salt of Peru".
ConceptId country_of_title(const Annotation& annotation, const Office& office);

// What the offices of a release tell about whose bodies are. "Peru's Minister for Fish and Bread"
// gives the field "Fish and Bread" to Peru, so that "the Ministry of Fish and Bread" is Peru's;
// and the body where Peru's chief negotiator is a director is Peru's. To be called when mentions
// are grouped.
class OfficeCountries {
 public:
  explicit OfficeCountries(const Annotation& annotation);

  // `field`: the words behind the head, preposition included, as in NameCore::complement.
  ConceptId country_of_field(std::span<const std::uint64_t> field) const;
  // The country of those who hold office in the body.
  ConceptId country_of_body(EntityIndex body) const;

 private:
  void read_fields(const Annotation& annotation);
  void read_holders(const Annotation& annotation);
  void add_field(std::uint64_t field, ConceptId country);

  std::unordered_map<std::uint64_t, ConceptId> fields_;  // by hash of the field
  std::unordered_map<EntityIndex, ConceptId> holders_;   // by person
  std::unordered_map<EntityIndex, ConceptId> bodies_;
};

}  // namespace communique
