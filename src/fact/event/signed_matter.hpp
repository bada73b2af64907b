#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// What was signed at the ceremony told last before the verb.
void add_matter_of_signing_before(const EventStory& story, const Clause& clause, Event& event);

// "Two documents were signed: an MOU on salt and a protocol on fish"
void add_agreements_after_colon(const EventStory& story, const Clause& clause, Event& event);

// The agreement nearest before the verb in its sentence.
void add_matter_before(const EventStory& story, const Clause& clause, Event& event);

}  // namespace communique
