#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Makes one event of the tellings that agree in kind, name, day and people, or that point back
// ("the meeting").
std::vector<EventDraft> merge_drafts(const EventStory& story);

}  // namespace communique
