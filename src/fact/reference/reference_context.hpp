#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "fact/clause/actors.hpp"
#include "fact/clause/verb_group.hpp"
#include "fact/reference/office_holder.hpp"
#include "fact/reference/salience.hpp"
#include "fact/reference/side_pair.hpp"
#include "mention/annotation.hpp"

namespace communique {

// What a release has said up to the token that is read. Keeps the annotation, which is to outlive
// it.
struct ReferenceContext {
  explicit ReferenceContext(const Annotation& read)
      : annotation(read), phrases(read), pairs(read), holders(read), salience(read) {}

  const Token& token(std::uint32_t t) const { return annotation.document.token(t); }
  // Within the sentence.
  bool at(std::uint32_t t, Particle particle) const {
    return t < sentence.last && token(t).is(particle);
  }
  // Whether a predicate, or an adverb and then one, stands there within the sentence.
  bool predicate_at(std::uint32_t t) const {
    while (t < sentence.last && is_adverb(annotation.document, t)) ++t;
    return t < sentence.last && starts_predicate(annotation, t);
  }
  // The entity of the country or bloc, or no_entity where the release has none.
  EntityIndex side_of(ConceptId side) const {
    const auto& entities = annotation.entities;
    const auto it = std::ranges::find(entities, side, &Entity::concept_id);
    return side == no_concept || it == entities.end()
               ? no_entity
               : static_cast<EntityIndex>(it - entities.begin());
  }
  // The members of the phrase after an "and" at the token.
  std::vector<EntityIndex> joined_at(std::uint32_t t) const {
    const Actors* phrase = at(t, Particle::And) ? phrases.starting_at(t + 1) : nullptr;
    return phrase == nullptr ? std::vector<EntityIndex>() : members(*phrase);
  }
  std::vector<EntityIndex> members(const Actors& phrase) const {
    std::vector<EntityIndex> entities;
    for (const Mention* mention : phrases.members(phrase)) entities.push_back(mention->entity);
    return entities;
  }

  const Annotation& annotation;
  ActorPhrases phrases;
  SidePairs pairs;
  OfficeHolders holders;
  Salience salience;
  TokenRange sentence;
  std::vector<Mention> found;  // references, in their order
};

// What a pronoun or description stands for. Where `entities` are none it stands for nothing known,
// where `tokens` are none there is no such phrase.
struct Reference {
  TokenRange tokens;
  std::vector<EntityIndex> entities;
  std::string_view rule;
  bool may_be_subject = false;
};

inline Reference no_reference(std::uint32_t token) { return {{token, token}, {}, {}}; }

inline std::vector<EntityIndex> one(EntityIndex entity) {
  return entity == no_entity ? std::vector<EntityIndex>() : std::vector{entity};
}

}  // namespace communique
