#include "mention/name/nesting.hpp"

#include <algorithm>
#include <iterator>

#include "mention/agreement/agreement_reference.hpp"
#include "mention/place/country.hpp"

namespace communique {
namespace {

bool is_territory(EntityType type) {
  return type == EntityType::Country || type == EntityType::Bloc || type == EntityType::Place;
}

// Whether names inside a name of this type are none of their own.
bool hides_names(EntityType type) {
  return type != EntityType::Agreement && type != EntityType::Law;
}

// "Trans-Pacific Partnership": the region in the name of an agreement that the vocabulary knows.
bool names_region(const Annotation& annotation, const Mention& mention) {
  return mention.type == EntityType::Bloc && is_region(*annotation.vocabulary, mention.concept_id);
}

bool is_known_agreement(const Annotation& annotation, const Mention& mention) {
  const AgreementPhrase* phrase = agreement_phrase_of(annotation, mention);
  return phrase != nullptr && phrase->known != no_concept;
}

// Whether the name stands in the title of an office and is neither its body nor its holder's
// country: "Minister for the Indo-Pacific".
bool in_title_of_office(const Annotation& annotation, const Mention& mention) {
  const auto after = std::ranges::upper_bound(annotation.offices, mention.tokens.first, {},
                                              [](const Office& o) { return o.tokens.first; });
  if (after == annotation.offices.begin()) return false;
  const Office& office = *std::prev(after);
  return office.title.contains(mention.tokens) && !mention.tokens.contains(office.body) &&
         !mention.tokens.contains(office.country);
}

}  // namespace

void drop_names_inside_names(Annotation& annotation) {
  std::uint32_t hidden_until = 0;
  std::uint32_t agreement_until = 0;
  std::uint32_t place_until = 0;  // "Lotte" in "Lotte Hotel World" is no mention of the firm
  annotation.drop_mentions([&](const Mention& mention) {
    const bool inside = mention.tokens.last <= hidden_until;
    if (is_territory(mention.type) && (inside || in_title_of_office(annotation, mention)))
      return true;
    if (mention.tokens.last <= agreement_until && names_region(annotation, mention)) return true;
    if (is_known_agreement(annotation, mention)) agreement_until = mention.tokens.last;
    if (mention.tokens.last <= place_until) return true;
    if (mention.type == EntityType::Place) place_until = mention.tokens.last;
    if (hides_names(mention.type)) hidden_until = std::max(hidden_until, mention.tokens.last);
    return false;
  });
  annotation.sort_mentions();
}

}  // namespace communique
