#pragma once

#include "mention/agreement/agreement_phrase.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Reads the name around a head: sets name, tokens, plural, proper and definite.
void read_agreement_name(const Annotation& annotation, const LexicalHit& head,
                         AgreementPhrase& phrase);

// Takes what a protocol amends or is annexed to into its name: "Protocol to the Paris Agreement".
void read_mother_agreement(const Annotation& annotation, AgreementPhrase& phrase);

}  // namespace communique
