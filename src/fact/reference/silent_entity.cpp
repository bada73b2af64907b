#include "fact/reference/silent_entity.hpp"

#include "mention/identity.hpp"

namespace communique {

Entity make_silent_entity(const Annotation& annotation, ConceptId concept_id, EntityType type) {
  Entity entity;
  entity.type = type;
  entity.name = (*annotation.vocabulary)[concept_id].label;
  entity.concept_id = concept_id;
  entity.id = make_entity_id(entity, *annotation.vocabulary);
  return entity;
}

EntityIndex entity_of_concept(const Annotation& annotation, Reading& reading, ConceptId concept_id,
                              EntityType type) {
  for (EntityIndex i = 0; i < reading.entities.size(); ++i) {
    if (reading.entities[i].concept_id == concept_id) return i;
  }
  reading.entities.push_back(make_silent_entity(annotation, concept_id, type));
  return static_cast<EntityIndex>(reading.entities.size() - 1);
}

}  // namespace communique
