#pragma once

#include <optional>
#include <span>

#include "fact/event/event_draft.hpp"

namespace communique {

// A visit told by a verb: "A visited the salt works in Lima", "A leaves for Lima on Monday". "A
// travels on to Cusco" goes on with a visit told before and is generic.
std::optional<EventDraft> read_visit(const EventStory& story, const LexicalHit& verb);

// "A is to visit Lima to take stock of salt with B": the talks that a visit is made for. `verb` is
// that of the visit.
std::optional<EventDraft> talks_on_visit(const EventStory& story, const LexicalHit& verb,
                                         const EventDraft& visit);

// The meeting with the others for which a journey or stay is made, where and when that is; `words`
// tell it.
EventDraft meeting_on_journey(const EventStory& story, const EventDraft& journey, TokenRange words,
                              std::span<const Mention* const> others);

// The Asia of "a mission to Asia Fruit Week": no destination.
bool opens_longer_name(const Annotation& annotation, const Mention& bloc);

// "flies to Lima to meet B": who visits does what the infinitive tells, and there. Whether a visit
// told right before in the sentence gave the event its participants and places.
bool joins_visit(const EventStory& story, const Clause& infinitive, Event& event);

}  // namespace communique
