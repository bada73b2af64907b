#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "The mission is being organised by A", "The mission will be headed by B": the visit told
// before, or no_draft.
DraftIndex organised_journey(const EventStory& story, const LexicalHit& verb, const Clause& clause);

// "Hosted by A, the forum": the forum, or no_draft.
DraftIndex introduced_draft(const EventStory& story, const LexicalHit& verb, const Clause& clause);

// The signing of "A and B signed an MOU, which C witnessed", "..., with C looking on".
DraftIndex witnessed_signing(const EventStory& story, const Clause& clause);

// "A looked on as B and C signed the MOU"
DraftIndex watched_draft(const EventStory& story, const Clause& clause);

// "Peru was represented at the forum by A": the forum. "A signed an MOU with the Salt Agency,
// represented by B": the signing.
DraftIndex represented_draft(const EventStory& story, const LexicalHit& verb, const Clause& clause);

}  // namespace communique
