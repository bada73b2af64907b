#include "mention/entities.hpp"

#include <string>
#include <unordered_map>

#include "mention/agreement_names.hpp"
#include "mention/agreement_reference.hpp"
#include "mention/body_names.hpp"
#include "mention/grouping.hpp"
#include "mention/identity.hpp"
#include "mention/person_names.hpp"
#include "mention/place_names.hpp"

namespace communique {
namespace {

// Mentions with one key stand for one thing: the vocabulary's entry, or the same folded name.
std::string grouping_key(const Annotation& annotation, const Mention& mention) {
  std::string key(id_prefix(mention.type));
  if (const AgreementPhrase* phrase = agreement_phrase_of(annotation, mention))
    return key + "@" + std::to_string(phrase->agreement);
  if (mention.concept_id != no_concept) return key + "#" + std::to_string(mention.concept_id);
  return key + ":" + make_slug(mention.span.of(annotation.document.text()));
}

// Bodies of one name may be those of two countries; unite_body_names tells.
bool told_by_name(const Mention& mention) {
  const bool body = mention.type == EntityType::Body || mention.type == EntityType::Organization;
  return !body || mention.concept_id != no_concept;
}

void unite_equal_names(const Annotation& annotation, MentionGroups& groups) {
  std::unordered_map<std::string, std::uint32_t> first_with;
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    if (!told_by_name(annotation.mentions[i])) continue;
    const auto [first, added] =
        first_with.try_emplace(grouping_key(annotation, annotation.mentions[i]), i);
    if (!added) groups.unite(first->second, i);
  }
}

// Adds the mention to its entity; the longest name stands for the entity.
void join(const Annotation& annotation, const Mention& mention, Entity& entity) {
  entity.spans.push_back(mention.span);
  if (entity.concept_id == no_concept) entity.concept_id = mention.concept_id;
  const std::string_view name = mention.span.of(annotation.document.text());
  if (name.size() > entity.name.size()) entity.name = name;
}

}  // namespace

void group_entities(Annotation& annotation) {
  MentionGroups groups(annotation.mentions.size());
  unite_equal_names(annotation, groups);
  unite_person_names(annotation, groups);
  unite_body_names(annotation, groups);
  unite_agreement_names(annotation, groups);
  unite_place_names(annotation, groups);
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    Mention& mention = annotation.mentions[i];
    const std::uint32_t first = groups.find(i);
    if (first == i) {
      mention.entity = static_cast<EntityIndex>(annotation.entities.size());
      annotation.entities.push_back({mention.type, {}, {}, false, no_concept, {}, {}});
    } else {
      mention.entity = annotation.mentions[first].entity;
    }
    join(annotation, mention, annotation.entities[mention.entity]);
  }
  for (Entity& entity : annotation.entities)
    entity.id = make_entity_id(entity, *annotation.vocabulary);
}

}  // namespace communique
