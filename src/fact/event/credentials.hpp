#pragma once

#include <string_view>

#include "fact/event/event_draft.hpp"

namespace communique {

inline constexpr std::string_view credentials_rule = "event-credentials";

// Envoys who hand over their letters: "The President accepted letters of credence in Lima from
// three ambassadors. Presenting their credentials were A of Chile, B of Cuba and C of Peru".
void add_credential_drafts(EventStory& story);

}  // namespace communique
