#pragma once

#include <cstdint>
#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// The clause of the verb of agreement before an infinitive: "A and B agreed to meet in May" for the
// token "meet"; nothing where none stands there.
std::optional<Clause> promise_before(const EventStory& story, std::uint32_t infinitive);

// The clause of a verb; planned where somebody tells that it would take place: "announced that she
// would visit Lima in June".
Clause read_event_clause(const EventStory& story, const LexicalHit& verb);

// Whether the clause with "would" is what somebody told: "confirmed that the round would be held".
bool is_told_to_come(const EventStory& story, const Clause& clause);

// The place or country whose name starts at the token, or nullptr.
const Mention* place_named_at(const Annotation& annotation, std::uint32_t token);

// Whether a city or venue is named in the range.
bool names_place(const Annotation& annotation, TokenRange range);

// Whether a day, month, year or place is told in the range.
bool tells_when_or_where(const Annotation& annotation, TokenRange range);

}  // namespace communique
