#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whom "Joining her", "Joining the Peruvian delegation" names.
enum class Party : std::uint8_t { None, Traveller, Delegation };

// The party that the words behind "joining" begin with.
Party party_at(const Annotation& annotation, TokenRange range);

// "B will join her in Lima", "B will join Minister A on the visit", but not "joined A in urging".
bool joins_traveller(const EventStory& story, const LexicalHit& verb, const Clause& clause);

}  // namespace communique
