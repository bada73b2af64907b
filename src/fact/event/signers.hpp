#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Those who sign but are no subject or first agents of the verb: "signed for the Salt Bloc by A and
// B; and for Peru by C", "will be signed by herself and B".
void add_named_signers(const EventStory& story, const Clause& clause, Event& event);

// "A signed for Peru, and B for Chile": all of the sentence.
void add_signers_for_others(const EventStory& story, const Clause& clause, Event& event);

// "signed in Lima on 6 May by A and B", behind an agreement: a passive whose agents stand behind
// place and day.
void add_late_agents(const EventStory& story, Clause& clause);

}  // namespace communique
