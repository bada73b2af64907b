#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Envoys who hand over their letters: "The President accepted letters of credence in Lima from
// three ambassadors. Presenting their credentials were A of Chile, B of Cuba and C of Peru".
void add_credential_drafts(EventStory& story);

}  // namespace communique
