#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds what stands behind the noun of an event and belongs to it: who takes part ("talks with
// Peru"), where to ("a visit to Lima"), what about ("the signing of the MOU"). `phrase`: from the
// noun to where its own phrase ends. May make another kind of the event.
void read_complements(const EventStory& story, const LexicalHit& noun, TokenRange phrase,
                      EventDraft& draft);

}  // namespace communique
