#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// A person's coming into office: "X was appointed Director", "X, who succeeded Y", "X took office".
std::optional<EventDraft> read_appointment(const EventStory& story, const LexicalHit& verb);

// "A announced the following appointments:" and, below, "B becomes Director": A appoints on the day
// of the release. Takes drafts in order of the text.
void read_announced_appointments(EventStory& story);

}  // namespace communique
