#include "fact/reference/silent_entity.hpp"

#include "mention/identity.hpp"

namespace communique {

EntityIndex entity_of_concept(const Annotation& annotation, Reading& reading, ConceptId concept_id,
                              EntityType type) {
  for (EntityIndex i = 0; i < reading.entities.size(); ++i) {
    if (reading.entities[i].concept_id == concept_id) return i;
  }
  Entity entity;
  entity.type = type;
  entity.name = (*annotation.vocabulary)[concept_id].label;
  entity.concept_id = concept_id;
  entity.id = make_entity_id(entity, *annotation.vocabulary);
  reading.entities.push_back(std::move(entity));
  return static_cast<EntityIndex>(reading.entities.size() - 1);
}

}  // namespace communique
