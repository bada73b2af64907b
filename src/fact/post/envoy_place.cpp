#include "fact/post/envoy_place.hpp"

#include "mention/office/letters_of_credence.hpp"
#include "mention/office/office.hpp"
#include "mention/side.hpp"

namespace communique {

EntityIndex destination_of(const Annotation& annotation, const Office& office) {
  if (!office_has(annotation, office, "envoy")) return no_entity;
  for (const Mention& mention : mentions_in(annotation, {office.title.last, office.tokens.last})) {
    const std::uint32_t first = mention.tokens.first;
    const bool article = annotation.document.token(first - 1).is(Particle::The);
    if (is_side(mention) && annotation.document.token(first - (article ? 2 : 1)).is(Particle::To))
      return mention.entity;
  }
  return no_entity;
}

EntityIndex host_of_credentials(const Annotation& annotation, const Office& office) {
  const Document& document = annotation.document;
  if (!office_has(annotation, office, "envoy") || !document.holds(letters_of_credence()))
    return no_entity;
  bool told = false;
  const std::uint32_t end = document.sentence_at(office.title.first).tokens.last;
  for (std::uint32_t t = office.tokens.last; t < end; ++t) {
    told |= letters_of_credence().contains(document.token(t));
    const Mention* mention = told ? annotation.innermost_mention_at(t) : nullptr;
    if (mention != nullptr && mention->type == EntityType::Country) return mention->entity;
  }
  return no_entity;
}

EntityIndex sender_before(const Annotation& annotation, const Office& office) {
  if (!office_has(annotation, office, "envoy")) return no_entity;
  for (const Office* envoy = &office; envoy != annotation.offices.data(); --envoy) {
    const Office& before = *(envoy - 1);
    const Mention* holder = annotation.mention_of(before.holder);
    const std::uint32_t first = envoy->tokens.first;
    const bool joined = holder != nullptr && holder->tokens.last + 1 == first &&
                        (annotation.document.token(first - 1).is(Particle::And) ||
                         annotation.document.token(first - 1).is(Mark::Comma));
    if (!joined || !office_has(annotation, before, "envoy")) return no_entity;
    const Mention* sender = annotation.mention_of(before.country);
    if (sender != nullptr) return sender->entity;
  }
  return no_entity;
}

ConceptId country_served(const Annotation& annotation, const Office& office) {
  for (std::uint32_t t = office.tokens.first; t < office.head.first; ++t) {
    const LexicalHit* modifier = annotation.hit_at(t, Lexical::OfficeModifier);
    const std::string_view country =
        modifier == nullptr ? "" : annotation.concept_of(*modifier).attribute("country");
    if (!country.empty()) return annotation.vocabulary->find(country);
  }
  return no_concept;
}

}  // namespace communique
