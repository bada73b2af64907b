#pragma once

#include "fact/facts.hpp"

namespace communique {

// Gives `visit` every reference of the facts to an entity of the reading, and every list of them:
// of one fact in one call, by reference.
template <typename Visit>
void visit_entity_references(Reading& reading, Visit visit) {
  visit(reading.publisher);
  for (Post& fact : reading.posts) visit(fact.person, fact.body, fact.country);
  for (BodyFact& fact : reading.bodies) visit(fact.body, fact.country, fact.part_of);
  for (Representation& fact : reading.representations) visit(fact.person, fact.side);
  for (AgreementFact& fact : reading.agreements) visit(fact.agreement, fact.parties);
  for (Event& event : reading.events)
    visit(event.places, event.organizers, event.chairs, event.participants, event.about);
  for (Statement& fact : reading.statements) visit(fact.speakers, fact.target);
  for (Membership& fact : reading.memberships) visit(fact.member, fact.whole);
  for (Figure& fact : reading.figures) visit(fact.reporter, fact.partner);
  for (Succession& fact : reading.successions) visit(fact.older, fact.newer);
}

}  // namespace communique
