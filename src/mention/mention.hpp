#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mention/entity_type.hpp"
#include "text/span.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// Index into the entities of one release.
using EntityIndex = std::uint32_t;
inline constexpr EntityIndex no_entity = 0xFFFFFFFF;

// A stretch of text that stands for an entity.
struct Mention {
  TokenRange tokens;
  Span span;
  EntityType type = EntityType::Person;
  EntityIndex entity = no_entity;     // set by group_entities
  ConceptId concept_id = no_concept;  // the vocabulary entry it was found by, if any
  bool nominal = false;  // a pronoun or a definite description ("he", "the two sides"), no name
  ConceptId country = no_concept;  // of a body, where the words beside its name tell it
  float confidence = 1;
  std::string_view rule;  // name of the rule that found it; a string literal
  // Where it stands for several ("the two sides"); in Annotation::further_entities.
  std::span<const EntityIndex> further_entities = {};
};

// Calls `use` for each entity that the mention stands for.
template <typename Use>
void for_each_entity(const Mention& mention, Use use) {
  if (mention.entity == no_entity) return;
  use(mention.entity);
  for (const EntityIndex entity : mention.further_entities) use(entity);
}

// What all mentions of one thing in one release stand for.
struct Entity {
  EntityType type = EntityType::Person;
  std::string id;         // "country:KR"; see mention/identity.hpp
  std::string name;       // fullest proper form in the release
  bool official = false;  // a Person with a post in a state or international organisation
  ConceptId concept_id = no_concept;  // where the vocabulary knows it
  std::vector<Span>
      spans;  // of its named mentions, in order of the text; empty: known only from other names
  std::vector<Span> nominal_spans;
  std::uint32_t number = 0;  // among those that its release names; see fact/fact_name.hpp
};

}  // namespace communique
