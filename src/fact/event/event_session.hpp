#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// "The 11th session of the Joint Committee": the sessions of one body gather the same countries,
// told with one of them; "the 32nd session" without its body is one of the body whose sessions the
// release tells of. Takes merged drafts.
void complete_sessions(const Annotation& annotation, const Reading& reading,
                       std::vector<EventDraft>& drafts);

// "The Working Party held its tenth meeting": sessions of bodies, which are no talks.
void find_sessions(EventStory& story);

}  // namespace communique
