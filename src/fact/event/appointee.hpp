#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Who is appointed where the token begins to tell it: "Ana Ruiz", "diplomat Ana Ruiz", "the career
// officer Ana Ruiz". nullptr where nobody is named.
const Actors* appointee_at(const EventStory& story, std::uint32_t token);

}  // namespace communique
