#pragma once

#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// "was appointed head of the Salt Office": adds the body that the range names, where the first of
// the holders has an office.
void add_offices(const EventStory& story, TokenRange range, std::vector<EntityIndex>& holders);

// "A, the new Director of the Salt Office, took up her duties": adds the body of the one office
// that the sentence of the verb gives her.
void add_office_beside(const EventStory& story, std::uint32_t verb,
                       std::vector<EntityIndex>& holders);

}  // namespace communique
