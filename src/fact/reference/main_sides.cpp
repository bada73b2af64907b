#include "fact/reference/main_sides.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "mention/side.hpp"

namespace communique {
namespace {

// Whether a third side is named as often as the other one.
bool counts_as_much(std::span<const std::uint32_t> counts, const MainSides& sides) {
  for (EntityIndex entity = 0; entity < counts.size(); ++entity) {
    const bool third = entity != sides.home && entity != sides.other;
    if (third && counts[entity] >= counts[sides.other]) return true;
  }
  return false;
}

}  // namespace

bool is_in_title(const Annotation& annotation, EntityIndex side) {
  const TokenRange title = annotation.document.sentences().front().tokens;
  return std::ranges::any_of(annotation.mentions, [&](const Mention& mention) {
    return mention.entity == side && title.contains(mention.tokens.first);
  });
}

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
  if (home != no_concept && annotation.entities[sides.home].concept_id != home) {
    for (EntityIndex entity = 0; entity < counts.size(); ++entity) {
      if (counts[entity] == 0 || annotation.entities[entity].concept_id != home) continue;
      sides.other = std::exchange(sides.home, entity);
    }
  }
  const bool alone = !counts_as_much(counts, sides) || is_in_title(annotation, sides.other);
  sides.two_sided = sides.two_sided && alone;
  return sides;
}

}  // namespace communique
