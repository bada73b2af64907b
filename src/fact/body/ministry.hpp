#pragma once

#include <cstdint>
#include <vector>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The words of a field of government without "and", "of" and the like, as hashes.
using FieldWords = std::vector<std::uint64_t>;

FieldWords field_words(const Annotation& annotation, TokenRange tokens);

// The ministries and departments of a release by their fields: "Minister of Trade, Industry and
// Energy" belongs to "the Ministry of Trade, Industry and Energy", also where only "MOTIE" stands.
class Ministries {
 public:
  Ministries(const Annotation& annotation, const Reading& reading);

  // The one with exactly this field, of that country if both are known; no_entity if there is none.
  EntityIndex of_field(const FieldWords& field, EntityIndex country) const;

  // The first of that country that the release names, or no_entity.
  EntityIndex first_of(EntityIndex country) const;

  // Whether one of the words stands in the field of that ministry.
  bool shares_field(EntityIndex body, const FieldWords& field) const;

  // The country of a body, as far as the release shows it.
  EntityIndex country_of(EntityIndex body) const;

 private:
  struct Ministry {
    EntityIndex body = no_entity;
    FieldWords field;
  };

  void add(const Mention& mention);
  void add_label(EntityIndex body, std::string_view label);
  void push(EntityIndex body, FieldWords field);

  const Annotation& annotation_;
  const Reading& reading_;
  std::vector<Ministry> ministries_;  // by first mention
  std::vector<bool> known_;           // by entity: whether it stands there
};

}  // namespace communique
