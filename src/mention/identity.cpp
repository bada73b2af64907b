#include "mention/identity.hpp"

#include "util/utf8.hpp"

namespace communique {

std::string make_slug(std::string_view name) {
  std::string slug = fold(name);
  std::size_t length = 0;
  for (const char c : slug) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (keep) {
      slug[length++] = c;
    } else if (c != '\'' && c != '.' && length > 0 && slug[length - 1] != '-') {
      slug[length++] = '-';
    }
  }
  slug.resize(length);
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  if (slug.empty()) slug = "x";
  return slug;
}

std::string make_entity_id(const Entity& entity, const Vocabulary& vocabulary) {
  if (entity.concept_id != no_concept) {
    const std::string_view known = vocabulary[entity.concept_id].attribute("entity");
    if (!known.empty()) return std::string(known);
  }
  return std::string(id_prefix(entity.type)) + ":" + make_slug(entity.name);
}

namespace {

bool owner_at(const Annotation& annotation, std::uint32_t token, ConceptId country) {
  const LexicalHit* hit = annotation.hit_at(token, Lexical::Country);
  return hit != nullptr && hit->concept_id == country && hit->form != LexicalForm::Capital;
}

// The name without its owner: "Ministry of Fish" of "Ministry of Fish of the Republic of Peru".
std::string name_without(const Annotation& annotation, TokenRange name, ConceptId country) {
  const Document& document = annotation.document;
  std::string words;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    std::uint32_t at = i;
    if (document.token(at).is(Particle::Of) && at + 1 < name.last) ++at;
    if (document.token(at).is(Particle::The) && at + 1 < name.last) ++at;
    if (owner_at(annotation, at, country)) {
      i = annotation.hit_at(at, Lexical::Country)->tokens.last - 1;
      continue;
    }
    words += document.token(i).is(Mark::Ampersand) ? "and" : document.text_of(i);
    words += ' ';
  }
  return words;
}

}  // namespace

std::string make_body_id(const Annotation& annotation, TokenRange name, ConceptId country) {
  std::string id(id_prefix(EntityType::Body));
  id += ':';
  const std::string_view code = (*annotation.vocabulary)[country].attribute("alpha2");
  if (!code.empty()) id += fold(code) + '-';
  return id + make_slug(name_without(annotation, name, country));
}

}  // namespace communique
