#pragma once

#include "mention/agreement/agreement_phrase.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Loans and grants are no agreements here; "a great deal", "political agreement" and "customs
// declarations" are none at all.
bool is_no_treaty(const Annotation& annotation, const LexicalHit& head,
                  const AgreementPhrase& phrase);

// "letters of credence"
bool is_letter_of_envoy(const Document& document, const LexicalHit& head);

// "adopted a roadmap": an agreement only where it is signed.
bool is_unsigned_paper(const Annotation& annotation, const LexicalHit& head);

}  // namespace communique
