#pragma once

#include <span>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The one of the sides that is a customs union of the country and makes its trade agreements:
// MERCOSUR for Brazil. no_entity where none is.
EntityIndex customs_union_of(const Vocabulary& vocabulary, const Reading& reading,
                             std::span<const EntityIndex> sides, EntityIndex country);

// Whether the phrase names an agreement on trade: "FTA", "interim trade agreement".
bool is_on_trade(const Document& document, const AgreementPhrase& phrase);

}  // namespace communique
