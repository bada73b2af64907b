#include "fact/post/guest/guest_body.hpp"

#include <algorithm>

namespace communique {
namespace {

// Offices that a person holds there, or over the body's field.
std::vector<const Office*> offices_at(const Annotation& annotation, const PostPlaces& places,
                                      EntityIndex body) {
  std::vector<const Office*> offices;
  for (const Office& office : annotation.offices) {
    if (office.holder != no_token && places.body_named(office) == body) offices.push_back(&office);
  }
  return offices;
}

}  // namespace

void give_bodies_to_guests(const Annotation& annotation, const PostPlaces& places,
                           Reading& reading) {
  const auto side_of_holder = [&](const Office& office) {
    const Mention* holder = annotation.mention_of(office.holder);
    const bool known = holder != nullptr && holder->entity != no_entity;
    return known ? places.side_of_holder(holder->entity) : no_entity;
  };
  for (BodyFact& fact : reading.bodies) {
    if (fact.evidence.rule != "home-country") continue;
    const std::vector<const Office*> offices = offices_at(annotation, places, fact.body);
    if (offices.empty()) continue;
    const Office& first = *offices.front();
    const EntityIndex side = side_of_holder(first);
    const bool foreign = side != no_entity && side != places.home() &&
                         reading.entities[side].type == EntityType::Country;
    const auto of_side = [&](const Office* office) { return side_of_holder(*office) == side; };
    if (!foreign || !std::ranges::all_of(offices, of_side)) continue;
    fact.country = side;
    fact.evidence = {annotation.document.sentence_span(first.tokens.first), "country-of-guest",
                     0.75F};
  }
}

}  // namespace communique
