#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// The event that a phrase such as "on 3 June" or "in Lima" is attached to: that of the nearest cue
// before it in its clause, else of the nearest one after it; no_draft where the phrase belongs to
// another verb. Needs sorted cues.
DraftIndex event_of(const EventStory& story, TokenRange phrase);

// Whether "following those held in Lima in 2022" begins at the token: told of other events.
bool compares_with_others(const Document& document, std::uint32_t token);

// Whether a bracket is open before the token in its sentence.
bool in_brackets(const Document& document, std::uint32_t token);

}  // namespace communique
