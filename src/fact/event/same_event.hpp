#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether two drafts tell of one event, the second after the first.
bool is_same_event(const EventStory& story, const EventDraft& a, const EventDraft& b);

// "the meeting": no more than a word for an event told before.
bool points_back(const EventDraft& draft);

// "spoke at the Salt Fair yesterday", "the Salt Fair, which began on 4 May": days of one fair.
bool told_of_other_days(const EventDraft& a, const EventDraft& b);

// "the Forum" after "the World Salt Forum": whether the name holds the word of the second.
bool is_called(const EventStory& story, const EventDraft& named, const EventDraft& draft);

bool in_title(const EventStory& story, const EventDraft& draft);

}  // namespace communique
