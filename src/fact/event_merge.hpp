#pragma once

#include "fact/event_draft.hpp"

namespace communique {

// Makes one event of the tellings that agree in kind, name, day and people, or that point back
// ("the meeting"). Drafts that tell too little are left out.
std::vector<Event> merge_drafts(const EventStory& story);

// Whether two printed names stand for one gathering: equal but for the style of the ordinal, or the
// one a shorter form of the other ("Salt Forum", "5th Peru–Chile Salt Forum").
bool same_gathering(std::string_view a, std::string_view b);

}  // namespace communique
