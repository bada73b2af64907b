#include "fact/reference/main_sides.hpp"

#include <utility>
#include <vector>

namespace communique {
namespace {

// The country or bloc of the body that is named first: mostly the one that speaks.
EntityIndex first_body_country(const Annotation& annotation, const Reading& reading) {
  EntityIndex country = no_entity;
  std::uint32_t earliest = 0xFFFFFFFF;
  for (const BodyFact& fact : reading.bodies) {
    const std::vector<Span>& spans = annotation.entities[fact.body].spans;
    const EntityIndex side = fact.country != no_entity ? fact.country : fact.part_of;
    if (side == no_entity || spans.empty() || spans.front().begin >= earliest) continue;
    earliest = spans.front().begin;
    country = side;
  }
  return country;
}

}  // namespace

MainSides find_main_sides(const Annotation& annotation, const Reading& reading) {
  std::vector<std::uint32_t> counts(annotation.entities.size());
  for (const Mention& mention : annotation.mentions) {
    const bool side = mention.type == EntityType::Country || mention.type == EntityType::Bloc;
    if (side && mention.entity != no_entity) ++counts[mention.entity];
  }

  MainSides sides;
  const auto count = [&](EntityIndex entity) { return entity == no_entity ? 0 : counts[entity]; };
  for (EntityIndex entity = 0; entity < counts.size(); ++entity) {
    if (counts[entity] > count(sides.home)) {
      sides.other = sides.home;
      sides.home = entity;
    } else if (counts[entity] > count(sides.other)) {
      sides.other = entity;
    }
  }
  if (sides.other == no_entity) return sides;
  // A release names its own country first, and its own body.
  const EntityIndex speaker = first_body_country(annotation, reading);
  const int for_other = 3 * (speaker == sides.other) + (sides.other < sides.home);
  const int for_home = 3 * (speaker == sides.home) + (sides.home < sides.other);
  sides.two_sided = counts[sides.other] * 3 >= counts[sides.home];
  if (for_other > for_home) std::swap(sides.home, sides.other);
  return sides;
}

}  // namespace communique
