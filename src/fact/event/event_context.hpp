#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// "occasion", "sidelines", "during", "same" and the like: words by which a sentence ties what it
// tells to what was told before.
bool ties_to_context(const Token& token);

// "At the forum", "During her visit", "On the sidelines of the Salt Fair"
bool opens_at_gathering(const EventStory& story, TokenRange sentence);

// Gives the event the day of the one that it is told beside, or its month where either is a visit
// or that one's end is another day or not known.
void take_day(Event& event, const Event& context);

// Whether the date is that of a dateline: "Lima, 24 May 2025.- ".
bool stands_in_dateline(const Document& document, const DateMention& date);

// "will meet on the sidelines of the Salt Summit on 3 June": a gathering without a day has that of
// the one in its sentence.
void date_by_neighbour(EventStory& story);

// "in May, when the Salt Committee last met": the day belongs to what the clause tells too.
void date_by_when(EventStory& story);
// "On 6 May she will meet A, and the two will speak at the Salt Forum": both on that day.
void date_by_opening(EventStory& story);
// "visited Lima in May and met A": in May.
void date_by_journey(EventStory& story);

// "Expo 2027 Lima" takes place in that year where it is not the one of the release. Takes merged
// drafts.
void date_by_name(const EventStory& story, std::vector<EventDraft>& drafts);

}  // namespace communique
