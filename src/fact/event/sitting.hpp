#pragma once

#include "fact/clause/clause.hpp"
#include "fact/event/event_draft.hpp"

namespace communique {

// "The Salt Committee met in Lima", "the leaders of ASEAN gather in Lima", "WTO members met in the
// Salt Council": makes the draft a session of the body or bloc that gathers; false where none does.
bool read_sitting(const EventStory& story, const Clause& clause, EventDraft& draft);

// "convened a forum", but not "convened in Lima".
bool has_object(const Document& document, const Clause& clause);

// "Peru and Chile convened in Lima": two sides sit down to talks of their own.
bool gathers_two_sides(const Document& document, const Clause& clause);

}  // namespace communique
