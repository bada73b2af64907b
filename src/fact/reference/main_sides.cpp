#include "fact/reference/main_sides.hpp"

#include <utility>
#include <vector>

#include "mention/side.hpp"

namespace communique {
MainSides find_main_sides(const Annotation& annotation) {
  std::vector<std::uint32_t> counts(annotation.entities.size());
  for (const Mention& mention : annotation.mentions) {
    const bool side = is_side(mention.type);
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
  sides.two_sided = counts[sides.other] * 3 >= counts[sides.home];
  const ConceptId home = annotation.home.any;
  if (home == no_concept || annotation.entities[sides.home].concept_id == home) return sides;
  for (EntityIndex entity = 0; entity < counts.size(); ++entity) {
    if (counts[entity] == 0 || annotation.entities[entity].concept_id != home) continue;
    sides.other = std::exchange(sides.home, entity);
  }
  return sides;
}

}  // namespace communique
