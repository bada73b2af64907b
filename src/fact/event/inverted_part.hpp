#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// The parts that a sentence gives whose verb opens it as a gerund: "Taking part were A and B",
// "Opening the meeting on Thursday, A noted". Tells whether it is one.
bool give_inverted_parts(const EventStory& story, const LexicalHit& verb, const Clause& clause,
                         Event& event);

}  // namespace communique
