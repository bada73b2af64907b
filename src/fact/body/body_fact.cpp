#include "fact/body/body_fact.hpp"

#include "fact/body/body_part.hpp"
#include "fact/reference/silent_entity.hpp"

namespace communique {
namespace {

// A unit has the country of the body that it is part of; of a unit of a bloc or of an organisation
// the home country is no guess.
void inherit_countries(const Reading& reading, std::vector<BodyFact>& facts) {
  constexpr float guess = 0.8F;
  for (BodyFact& fact : facts) {
    if (fact.part_of == no_entity) continue;
    if (fact.country != no_entity && fact.evidence.confidence > guess) continue;
    if (reading.entities[fact.part_of].type != EntityType::Body) fact.country = no_entity;
    for (const BodyFact& whole : facts) {
      if (whole.body == fact.part_of) fact.country = whole.country;
    }
  }
}

}  // namespace

void read_body_facts(const Annotation& annotation, Reading& reading) {
  const std::vector<BodyPart> parts = find_body_parts(annotation);
  for (EntityIndex body = 0; body < annotation.entities.size(); ++body) {
    if (annotation.entities[body].type != EntityType::Body) continue;
    const BodyOrigin& origin = annotation.origins[body];
    BodyFact fact;
    fact.body = body;
    fact.evidence = {origin.evidence, origin.rule, origin.confidence};
    if (origin.country != no_concept)
      fact.country = entity_of_concept(annotation, reading, origin.country, EntityType::Country);
    const BodyPart& part = parts[body];
    fact.part_of = part.whole;
    if (part.known_whole != no_concept)
      fact.part_of = entity_of_concept(annotation, reading, part.known_whole, part.type);
    if (fact.country == no_entity && fact.part_of != no_entity) fact.evidence = part.evidence;
    if (fact.country != no_entity || fact.part_of != no_entity) reading.bodies.push_back(fact);
  }
  inherit_countries(reading, reading.bodies);
}

}  // namespace communique
