#include "mention/entities.hpp"

#include <string>
#include <unordered_map>
#include <vector>

#include "mention/agreement/agreement_reference.hpp"
#include "mention/body/body_names.hpp"
#include "mention/body/body_origin.hpp"
#include "mention/grouping.hpp"
#include "mention/identity.hpp"
#include "mention/measure/measure_names.hpp"
#include "mention/name/alias.hpp"
#include "mention/name/entity_name.hpp"
#include "mention/person/person_names.hpp"
#include "mention/place/place_names.hpp"
#include "util/hash.hpp"

namespace communique {
namespace {

// Mentions with one key stand for one thing: the vocabulary's entry, or the same folded name. Names
// are compared as hashes, like words.
std::uint64_t grouping_key(const Annotation& annotation, const Mention& mention) {
  Hasher key;
  key.add(id_prefix(mention.type));
  if (const AgreementPhrase* phrase = agreement_phrase_of(annotation, mention)) {
    key.add('@');
    key.add(std::to_string(phrase->agreement));
  } else if (mention.concept_id != no_concept) {
    key.add('#');
    key.add(std::to_string(mention.concept_id));
  } else {
    key.add(':');
    key.add(make_slug(mention.span.of(annotation.document.text())));
  }
  return key.value();
}

// Bodies of one name may be those of two countries; unite_body_names tells.
bool told_by_name(const Mention& mention) {
  const bool body = mention.type == EntityType::Body || mention.type == EntityType::Organization;
  return !body || mention.concept_id != no_concept;
}

void unite_equal_names(const Annotation& annotation, MentionGroups& groups) {
  std::unordered_map<std::uint64_t, std::uint32_t> first_with;
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    if (!told_by_name(annotation.mentions[i])) continue;
    const auto [first, added] =
        first_with.try_emplace(grouping_key(annotation, annotation.mentions[i]), i);
    if (!added) groups.unite(first->second, i);
  }
}

// The longest name of each entity.
std::vector<TokenRange> longest_names(const Annotation& annotation) {
  std::vector<TokenRange> names(annotation.entities.size());
  for (const Mention& mention : annotation.mentions) {
    const Span known = annotation.document.span_of(names[mention.entity]);
    if (mention.span.length() > known.length()) names[mention.entity] = mention.tokens;
  }
  return names;
}

// Whether the vocabulary's body of that name is another country's.
bool is_namesake(const Annotation& annotation, EntityIndex entity) {
  const ConceptId known = annotation.entities[entity].concept_id;
  const BodyOrigin& origin = annotation.origins[entity];
  if (known == no_concept || origin.country == no_concept) return false;
  const std::string_view country = (*annotation.vocabulary)[known].attribute("country");
  return !country.empty() && annotation.vocabulary->find(country) != origin.country;
}

void give_ids(Annotation& annotation) {
  const std::vector<TokenRange> names = longest_names(annotation);
  for (EntityIndex i = 0; i < annotation.entities.size(); ++i) {
    Entity& entity = annotation.entities[i];
    if (is_namesake(annotation, i)) entity.concept_id = no_concept;
    const ConceptId country = annotation.origins[i].country;
    entity.id = entity.concept_id == no_concept && country != no_concept
                    ? make_body_id(annotation, names[i], country)
                    : make_entity_id(entity, *annotation.vocabulary);
  }
}

}  // namespace

void group_entities(Annotation& annotation) {
  MentionGroups groups(annotation.mentions.size());
  unite_equal_names(annotation, groups);
  unite_person_names(annotation, groups);
  unite_body_names(annotation, groups);
  unite_measure_names(annotation, groups);
  unite_place_names(annotation, groups);
  unite_aliases(annotation, groups);
  EntityNames names(annotation);
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    Mention& mention = annotation.mentions[i];
    const std::uint32_t first = groups.find(i);
    mention.entity = first == i ? names.start(mention) : annotation.mentions[first].entity;
    names.join(mention);
  }
  annotation.origins = find_body_origins(annotation);
  give_ids(annotation);
}

}  // namespace communique
