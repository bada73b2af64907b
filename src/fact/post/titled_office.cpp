#include "fact/post/titled_office.hpp"

namespace communique {
namespace {

bool is_same_title(const Document& document, const Office& a, const Office& b) {
  return document.text_of(a.title) == document.text_of(b.title);
}

// Who alone bears the title, of no country or body that is told; else no_entity.
EntityIndex only_holder(const Annotation& annotation, const Office& titled) {
  EntityIndex only = no_entity;
  for (const Office& office : annotation.offices) {
    if (&office == &titled || !is_same_title(annotation.document, office, titled)) continue;
    const Mention* holder = annotation.mention_of(office.holder);
    const bool told = office.country != no_token || office.body != no_token;
    if (holder == nullptr || told || (only != no_entity && only != holder->entity))
      return no_entity;
    only = holder->entity;
  }
  return only;
}

}  // namespace

std::vector<TitledOffice> find_titled_offices(const Annotation& annotation) {
  std::vector<TitledOffice> found;
  const TokenRange title = annotation.document.sentences().front().tokens;
  for (const Office& office : offices_in(annotation, title)) {
    const Mention* country = annotation.mention_of(office.country);
    if (country == nullptr || country->type != EntityType::Country || office.holder != no_token)
      continue;
    const EntityIndex person = only_holder(annotation, office);
    if (person != no_entity) found.push_back({person, country->entity});
  }
  return found;
}

}  // namespace communique
