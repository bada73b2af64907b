#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "DOCUMENTS SIGNED DURING THE VISIT", a line that no verb ends, over a list of agreements: their
// signing.
void add_listed_signings(EventStory& story);

}  // namespace communique
