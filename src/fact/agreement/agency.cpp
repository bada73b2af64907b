#include "fact/agreement/agency.hpp"

#include <algorithm>
#include <array>

#include "mention/place/country.hpp"

namespace communique {
bool is_world_body(const Vocabulary& vocabulary, ConceptId body) {
  if (body == no_concept) return false;
  const Concept& known = vocabulary[body];
  const std::string_view whole = known.attribute("partOf");
  return known.attribute("country").empty() && known.attribute("sole").empty() &&
         (whole.empty() || convenes_all(vocabulary, vocabulary.find(whole)));
}

bool is_agency(const Annotation& annotation, const Mention& mention) {
  if (mention.type != EntityType::Body) return mention.type == EntityType::Organization;
  if (is_world_body(*annotation.vocabulary, mention.concept_id)) return true;
  constexpr std::array of_state{Trait::LeavesNationality, Trait::Mission, Trait::TakesOn,
                                Trait::Local, Trait::Standalone};
  bool headed = false;
  for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
    const LexicalHit* head = annotation.hit_at(t, Lexical::BodyHead);
    if (head == nullptr) continue;
    const Concept& concept_of_head = annotation.concept_of(*head);
    const bool state =
        std::ranges::any_of(of_state, [&](Trait trait) { return concept_of_head.has(trait); });
    if (state || !concept_of_head.attribute("sole").empty()) return false;
    headed = true;
  }
  return headed;
}

}  // namespace communique
