#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// A session of "the Joint Committee set up under the Peru–Chile Pact", of "the Salt Pact
// Commission" or of the pact's "Joint Committee" deals with that agreement.
void add_founding_agreements(EventStory& story);

}  // namespace communique
