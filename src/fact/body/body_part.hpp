#pragma once

#include <vector>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The larger body, organisation or bloc that a body is part of: an entity of the release, or one
// that the vocabulary alone knows.
struct BodyPart {
  EntityIndex whole = no_entity;
  ConceptId known_whole = no_concept;
  EntityType type = EntityType::Body;  // of the whole
  Evidence evidence;
};

// For each entity of the release, what it is part of, as far as stated: "the Ministry's Bureau of
// Salt", "Salt Division, Ministry of Trade", "Salt Agency under the Ministry of Trade", "WTO
// General Council", "EU Delegation in Lima".
std::vector<BodyPart> find_body_parts(const Annotation& annotation);

}  // namespace communique
