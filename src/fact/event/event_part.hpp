#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Gives those whom the clause of a verb such as "hold", "chair" or "attend" names their part in the
// event: subjects, agents, companions, and who is listed after "including".
void give_parts(const EventStory& story, const LexicalHit& verb, const Clause& clause,
                Event& event);

// Those of "spoke at a forum held in Lima together with A" who hold it with others.
void give_company(const EventStory& story, const LexicalHit& verb, const Clause& clause,
                  Event& event);

}  // namespace communique
