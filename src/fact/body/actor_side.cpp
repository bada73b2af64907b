#include "fact/body/actor_side.hpp"

namespace communique {

BodySides::BodySides(const Reading& reading)
    : reading_(reading), facts_(reading.entities.size(), nullptr) {
  for (const BodyFact& fact : reading.bodies) {
    if (facts_[fact.body] == nullptr) facts_[fact.body] = &fact;
  }
}

EntityIndex BodySides::of(EntityIndex body) const {
  constexpr int longest_chain = 4;
  for (int step = 0; step < longest_chain && body != no_entity; ++step) {
    const EntityType type = reading_.entities[body].type;
    if (type == EntityType::Country || type == EntityType::Bloc) return body;
    const BodyFact* fact = facts_[body];
    if (fact == nullptr) return no_entity;
    if (fact->country != no_entity) return fact->country;
    body = fact->part_of;
  }
  return no_entity;
}

ActorSides::ActorSides(const Reading& reading) : sides_(reading.entities.size(), no_entity) {
  const BodySides bodies(reading);
  for (EntityIndex actor = 0; actor < sides_.size(); ++actor) {
    if (reading.entities[actor].type != EntityType::Person) sides_[actor] = bodies.of(actor);
  }
  const auto take = [&](bool former, bool negotiator) {
    for (const Post& post : reading.posts) {
      EntityIndex& side = sides_[post.person];
      const bool person = reading.entities[post.person].type == EntityType::Person;
      if (!person || post.former != former || side != no_entity ||
          post.title.ends_with("egotiator") != negotiator)
        continue;
      side = post.country != no_entity ? post.country : bodies.of(post.body);
    }
  };
  take(false, false);
  take(false, true);
  take(true, false);  // "talks with Peru's then Minister"
}

}  // namespace communique
