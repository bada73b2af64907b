#pragma once

#include <set>

#include "mention/annotation.hpp"

namespace communique {

// The countries that officials of whom it is not said whose they are visit by a noun: "the state
// visit of President Ruiz to Peru", "the Minister returned from his trip to Chile". They are not of
// there.
std::set<ConceptId> visited_countries(const Annotation& annotation);

// The countries whose envoys such an official meets in the title or the first sentence of the text:
// "The Ambassador of Peru called on President Ruiz".
std::set<ConceptId> countries_of_calling_envoys(const Annotation& annotation);

// "The Minister of Salt of Peru paid a visit to Chile at the invitation of Minister Ruiz", of whom
// it is not said whose she is: Chile tells it, of guests from Peru.
struct Invitation {
  ConceptId host = no_concept;
  std::set<ConceptId> guests;
};
Invitation find_invitation(const Annotation& annotation);

}  // namespace communique
