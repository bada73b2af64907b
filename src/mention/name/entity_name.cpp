#include "mention/name/entity_name.hpp"

#include <string_view>
#include <utility>

#include "mention/name/nesting.hpp"
#include "mention/person/name_part.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

bool is_all_capitals(const Annotation& annotation, const TokenRange& tokens) {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const Token& token = annotation.document.token(t);
    if (token.is_word() && !token.all_capitals()) return false;
  }
  return true;
}

// A form that may stand for the entity by itself: no adjective of a country ("Korean"), no title
// with a surname.
bool is_proper_form(const Annotation& annotation, const Mention& mention) {
  const std::uint32_t first = mention.tokens.first;
  const bool has_no_abbreviation =
      mention.type == EntityType::Person || mention.type == EntityType::Place;
  if (has_no_abbreviation && is_all_capitals(annotation, mention.tokens)) return false;
  if (mention.type == EntityType::Person) return name_in(annotation, mention) == mention.tokens;
  if (!is_side(mention.type)) return true;
  const LexicalHit* hit = annotation.hit_at(
      first, mention.type == EntityType::Country ? Lexical::Country : Lexical::Bloc);
  if (hit == nullptr) return mention.concept_id == no_concept;  // "the Union"
  return hit->form != LexicalForm::Adjective && hit->form != LexicalForm::Demonym;
}

}  // namespace

EntityIndex EntityNames::start(const Mention& mention) {
  annotation_.entities.push_back({mention.type, {}, {}, false, no_concept, {}, {}});
  proper_.push_back(false);
  return static_cast<EntityIndex>(annotation_.entities.size() - 1);
}

void EntityNames::join(const Mention& mention) {
  Entity& entity = annotation_.entities[mention.entity];
  const bool silent = mention.rule == region_of_institution && mention.concept_id != no_concept;
  (mention.nominal || silent ? entity.nominal_spans : entity.spans).push_back(mention.span);
  if (entity.concept_id == no_concept) entity.concept_id = mention.concept_id;
  const bool proper = !silent && is_proper_form(annotation_, mention);
  const std::string_view name = silent ? (*annotation_.vocabulary)[mention.concept_id].label
                                       : mention.span.of(annotation_.document.text());
  const bool named_better =
      std::pair<bool, std::size_t>(proper_[mention.entity], entity.name.size()) >=
      std::pair(proper, name.size());
  if (named_better) return;
  entity.name = name;
  proper_[mention.entity] = proper;
}

}  // namespace communique
