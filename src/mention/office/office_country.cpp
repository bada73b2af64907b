#include "mention/office/office_country.hpp"

#include "mention/name/name_core.hpp"

namespace communique {
namespace {

std::uint64_t hash_words(std::span<const std::uint64_t> words) {
  std::uint64_t hash = 1;
  for (const std::uint64_t word : words) hash = hash * 1099511628211ULL + word;
  return hash;
}

EntityIndex entity_at(const Annotation& annotation, std::uint32_t token) {
  const Mention* mention = annotation.mention_of(token);
  return mention == nullptr ? no_entity : mention->entity;
}

ConceptId country_of(const Annotation& annotation, const Office& office) {
  const Mention* country = annotation.mention_of(office.country);
  const bool known = country != nullptr && country->type == EntityType::Country;
  return known ? country->concept_id : no_concept;
}

}  // namespace

OfficeCountries::OfficeCountries(const Annotation& annotation) {
  read_holders(annotation);
  read_fields(annotation);
}

void OfficeCountries::read_holders(const Annotation& annotation) {
  for (const Office& office : annotation.offices) {
    const EntityIndex holder = entity_at(annotation, office.holder);
    const ConceptId country = country_of(annotation, office);
    if (holder != no_entity && country != no_concept) holders_.try_emplace(holder, country);
  }
  for (const Office& office : annotation.offices) {
    const EntityIndex body = entity_at(annotation, office.body);
    const auto holder = holders_.find(entity_at(annotation, office.holder));
    if (body != no_entity && holder != holders_.end()) bodies_.try_emplace(body, holder->second);
  }
}

void OfficeCountries::read_fields(const Annotation& annotation) {
  for (const Office& office : annotation.offices) {
    if (!office.title.contains(office.head) || office.head.last == office.title.last) continue;
    const TokenRange field{office.head.last + 1, office.title.last};  // past "of" or "for"
    ConceptId country = country_of(annotation, office);
    const auto holder = holders_.find(entity_at(annotation, office.holder));
    if (country == no_concept && holder != holders_.end()) country = holder->second;
    if (country != no_concept || office.holder != no_token)
      add_field(hash_words(name_words(annotation, field)), country);
  }
}

// A field that ministers of two countries have, or another one of whom it is not said whose she is,
// tells neither.
void OfficeCountries::add_field(std::uint64_t field, ConceptId country) {
  const auto [known, added] = fields_.try_emplace(field, country);
  if (!added && known->second != country) known->second = no_concept;
}

ConceptId OfficeCountries::country_of_field(std::span<const std::uint64_t> field) const {
  const auto found = fields_.find(hash_words(field.subspan(1)));
  return found == fields_.end() ? no_concept : found->second;
}

ConceptId OfficeCountries::country_of_body(EntityIndex body) const {
  const auto found = bodies_.find(body);
  return found == bodies_.end() ? no_concept : found->second;
}

ConceptId country_of_office(const Annotation& annotation, const Office& office) {
  if (const Mention* country = annotation.mention_of(office.country)) return country->concept_id;
  const Mention* body = annotation.mention_of(office.body);
  return body == nullptr ? no_concept : body->country;
}

ConceptId country_of_title(const Annotation& annotation, const Office& office) {
  for (const Office& other : annotation.offices) {
    if (other.holder != office.holder) continue;
    if (const ConceptId told = country_of_office(annotation, other); told != no_concept)
      return told;
  }
  return no_concept;
}

}  // namespace communique
