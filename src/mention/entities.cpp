#include "mention/entities.hpp"

#include <map>
#include <string>

#include "mention/identity.hpp"

namespace communique {

namespace {

// Mentions with one key stand for one thing: the vocabulary's entry, or the same folded name.
std::string grouping_key(const Annotation& annotation, const Mention& mention) {
  std::string key(id_prefix(mention.type));
  if (mention.concept_id != no_concept) return key + "#" + std::to_string(mention.concept_id);
  return key + ":" + make_slug(mention.span.of(annotation.document.text()));
}

}  // namespace

void group_entities(Annotation& annotation) {
  std::map<std::string, EntityIndex> by_key;
  for (Mention& mention : annotation.mentions) {
    const auto [found, added] =
        by_key.try_emplace(grouping_key(annotation, mention), annotation.entities.size());
    if (added)
      annotation.entities.push_back({mention.type, {}, {}, false, mention.concept_id, {}, {}});
    mention.entity = found->second;
    Entity& entity = annotation.entities[mention.entity];
    entity.spans.push_back(mention.span);
    const std::string_view name = mention.span.of(annotation.document.text());
    if (name.size() > entity.name.size()) entity.name = name;
  }
  for (Entity& entity : annotation.entities)
    entity.id = make_entity_id(entity, *annotation.vocabulary);
}

}  // namespace communique
