#include "fact/agreement/customs_union.hpp"

#include <algorithm>

#include "mention/agreement/agreement_candidate.hpp"

namespace communique {

EntityIndex customs_union_of(const Vocabulary& vocabulary, const Reading& reading,
                             std::span<const EntityIndex> sides, EntityIndex country) {
  const ConceptId member = reading.entities[country].concept_id;
  if (member == no_concept) return no_entity;
  const auto trades_for = [&](EntityIndex side) {
    const ConceptId id = reading.entities[side].concept_id;
    return id != no_concept &&
           std::ranges::find(vocabulary[id].values_of("tradesFor"), vocabulary[member].name) !=
               vocabulary[id].values_of("tradesFor").end();
  };
  const auto found = std::ranges::find_if(sides, trades_for);
  return found == sides.end() ? no_entity : *found;
}

bool is_on_trade(const Document& document, const AgreementPhrase& phrase) {
  if (is_trade_kind(phrase.kind)) return true;
  for (std::uint32_t t = phrase.name.first; t < phrase.name.last; ++t) {
    if (document.token(t).word == "trade"_word) return true;
  }
  return false;
}

}  // namespace communique
