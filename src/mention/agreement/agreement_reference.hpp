#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Tells which phrases about agreements stand for the same one: sets AgreementPhrase::agreement, and
// drops the mentions of those that stand for none ("unlike a free trade agreement"). To be called
// when all other mentions are known.
void resolve_agreements(Annotation& annotation);

// The phrase that the mention is a part of, or nullptr.
const AgreementPhrase* agreement_phrase_of(const Annotation& annotation, const Mention& mention);

}  // namespace communique
