#pragma once

#include "mention/agreement/agreement_phrase.hpp"

namespace communique {

// Whether the sentence of the phrase tells that named sides sign or conclude something.
bool is_sealed(const Annotation& annotation, const AgreementPhrase& phrase);

// Whether it is what is signed: "the signing of a Joint Declaration".
bool is_at_signing(const Annotation& annotation, const AgreementPhrase& phrase);

// Whether it is what named sides talk about: "negotiations for a free trade agreement".
bool is_talked_about(const Annotation& annotation, const AgreementPhrase& phrase);

// Whether two sides are told to have it: "with which Peru has had an FTA since 2004".
bool is_held(const Annotation& annotation, const AgreementPhrase& phrase);

// Whether its name says that an organisation of all states makes it: "United Nations Convention on
// Salt".
bool is_convened(const Annotation& annotation, const AgreementPhrase& phrase);

// Whether the phrase by itself, or with its sentence and the title, tells enough to stand for an
// agreement that is or is to be made: "an agreement on the farm bill" at home is none.
bool tells_of_agreement(const Annotation& annotation, const AgreementPhrase& phrase);

}  // namespace communique
