#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether the release tells enough of it to make an event.
bool tells_enough(const EventStory& story, const EventDraft& draft);

// "A trade mission was held in Lima in May": a journey, of whomever.
bool names_mission(const Document& document, const EventDraft& draft);

}  // namespace communique
