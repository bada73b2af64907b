#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "a lunch hosted by the Salt Chamber", "a reception for bakers, given by A": a gathering of
// whoever gives it. One for a guest ("a dinner given by A for B") stays what it is: talks of both.
void read_host_of_meal(const EventStory& story, const LexicalHit& meal, EventDraft& draft);

// "a luncheon of the Salt Chamber"
void add_host_behind(const EventStory& story, const LexicalHit& meal, Event& event);

// "a roundtable on salt with A", "a lunch for A", "a dinner in honour of A": the phrase begins with
// its noun.
void add_guests_of_honour(const EventStory& story, TokenRange phrase, Particle preposition,
                          Event& event);

}  // namespace communique
