#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether sides are told to be in it: "A and B are both in the CPTPP".
bool stands_within(const Document& document, const AgreementPhrase& phrase);

// Whether the sentence of the phrase tells a step of the agreement that was taken: then the sides
// that it names are parties.
bool tells_step(const Annotation& annotation, const AgreementPhrase& phrase);

// Whether the sentence tells who joined the agreement or who its parties are.
bool tells_joining(const Annotation& annotation, const AgreementPhrase& phrase);

}  // namespace communique
