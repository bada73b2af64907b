#include "fact/agreement/principals.hpp"

#include "fact/agreement/agency.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// Of each entity whether it is a body that acts in its own name.
std::vector<bool> find_agencies(const Annotation& annotation, std::size_t entities) {
  std::vector<bool> agencies(entities);
  for (const Mention& mention : annotation.mentions) {
    if (mention.type == EntityType::Body && mention.entity != no_entity &&
        is_agency(annotation, mention))
      agencies[mention.entity] = true;
  }
  return agencies;
}

}  // namespace

Principals find_principals(const Annotation& annotation, const Reading& reading) {
  const std::vector<EntityIndex> none(reading.entities.size(), no_entity);
  Principals principals{none, none, none};
  std::vector<EntityIndex>& land = principals.land;
  for (EntityIndex e = 0; e < reading.entities.size(); ++e) {
    if (is_side(reading.entities[e].type)) land[e] = e;
  }
  for (const BodyFact& fact : reading.bodies) land[fact.body] = fact.country;
  const std::vector<bool> agencies = find_agencies(annotation, reading.entities.size());
  for (const Post& post : reading.posts) {
    const EntityIndex country = post.country != no_entity ? post.country
                                : post.body != no_entity  ? land[post.body]
                                                          : no_entity;
    if (land[post.person] == no_entity) land[post.person] = country;
    if (post.body == no_entity || post.former) continue;
    const Entity& body = reading.entities[post.body];
    const bool house =
        body.type == EntityType::Organization ||
        (body.type == EntityType::Body && is_world_body(*annotation.vocabulary, body.concept_id));
    if (house) principals.house[post.person] = post.body;
    if (agencies[post.body]) principals.agency[post.person] = post.body;
  }
  return principals;
}

}  // namespace communique
