#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// What the sentence of an event says of its day beside other events.

// "He subsequently held a meeting with B", "That afternoon A met B": the day of what was told last.
bool comes_next(const Annotation& annotation, const EventDraft& draft);
// "While in Lima, A met B", "During her stay": on any day of it.
bool is_during_stay(const Document& document, const EventDraft& draft);
// "In a call on the last day of the round"
bool is_on_last_day(const Document& document, const EventDraft& draft);
// "on the first day of a four-day visit"
bool is_on_first_day(const Document& document, const EventDraft& draft);
// "The Minister also addressed a forum"
bool is_one_more(const Document& document, const EventDraft& draft);

}  // namespace communique
