#include "mention/identity.hpp"

#include "util/utf8.hpp"

namespace communique {

std::string make_slug(std::string_view name) {
  std::string slug;
  for (const char c : fold(name)) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (keep) {
      slug += c;
    } else if (c != '\'' && c != '.' && !slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug.empty() ? "x" : slug;
}

std::string make_entity_id(const Entity& entity, const Vocabulary& vocabulary) {
  if (entity.concept_id != no_concept) {
    const std::string_view known = vocabulary[entity.concept_id].attribute("entity");
    if (!known.empty()) return std::string(known);
  }
  return std::string(id_prefix(entity.type)) + ":" + make_slug(entity.name);
}

}  // namespace communique
