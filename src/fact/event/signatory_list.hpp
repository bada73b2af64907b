#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Those who sign at the ceremony told before: "The signatories were A and B", "Signing for Peru
// were A and B", "The documents were inked by, among others, A for the plan and B for the loan".
void read_signatory_lists(EventStory& story);

}  // namespace communique
