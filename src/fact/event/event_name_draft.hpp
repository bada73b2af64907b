#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds a draft for each proper name of a gathering, with the sides that the name gathers.
void add_name_drafts(EventStory& story);

// Forums and fairs of business and science are named after countries too, which take no part then:
// "Peru–Chile Salt Forum", but not "Peru–Chile Trade Policy Forum".
bool is_open_to_all(const EventName& name);

// An organisation with an office of its own convenes the gatherings that bear its name, where no
// other host is told.
void add_convener(const EventStory& story, EventDraft& draft);

// Adds the gathering of which a merged draft is the opening or closing ceremony, unless it is told
// itself.
void add_opened_gatherings(const EventStory& story, std::vector<EventDraft>& drafts);

}  // namespace communique
