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

// "United Nations Convention on the Law of the Sea": nor is who convenes all states a party.
bool is_no_party(const Annotation& annotation, const Mention& mention) {
  return names_region(annotation, mention) ||
         (mention.type == EntityType::Bloc &&
          convenes_all(*annotation.vocabulary, mention.concept_id));
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

// "European Commissioner": the region only tells whose institution it is, the Union's.
void read_regions_of_institutions(Annotation& annotation) {
  const Vocabulary& vocabulary = *annotation.vocabulary;
  for (const Office& office : annotation.offices) {
    const Mention* region = annotation.mention_of(office.body);
    if (region == nullptr || region->tokens.last != office.title.first) continue;
    const ConceptId usual = vocabulary.find(vocabulary[office.concept_id].attribute("at"));
    if (usual == no_concept || !names_region(annotation, *region)) continue;
    Mention& owner =
        annotation.mentions[static_cast<std::size_t>(region - annotation.mentions.data())];
    owner.concept_id = vocabulary.find(vocabulary[usual].attribute("partOf"));
    owner.rule = region_of_institution;
  }
}

}  // namespace

void drop_names_inside_names(Annotation& annotation) {
  std::uint32_t hidden_until = 0;
  std::uint32_t text_until = 0;   // of an agreement or a law
  std::uint32_t place_until = 0;  // "Lotte" in "Lotte Hotel World" is no mention of the firm
  annotation.drop_mentions([&](const Mention& mention) {
    const bool inside = mention.tokens.last <= hidden_until;
    if (is_territory(mention.type) && (inside || in_title_of_office(annotation, mention)))
      return true;
    if (mention.tokens.last <= text_until && is_no_party(annotation, mention)) return true;
    if (is_known_agreement(annotation, mention) || mention.type == EntityType::Law)
      text_until = std::max(text_until, mention.tokens.last);
    if (mention.tokens.last <= place_until) return true;
    if (mention.type == EntityType::Place) place_until = mention.tokens.last;
    if (hides_names(mention.type)) hidden_until = std::max(hidden_until, mention.tokens.last);
    return false;
  });
  annotation.sort_mentions();
  read_regions_of_institutions(annotation);
}

}  // namespace communique
