#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "Tuesday, 10 March" on a line of its own and, on the lines below, "• Meeting with Prime Minister
// A": what the items of an agenda tell takes place on its day, with those whom they name and with
// the person whom the release is about.
void read_agendas(EventStory& story);

}  // namespace communique
