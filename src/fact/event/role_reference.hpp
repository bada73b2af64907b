#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether a verb that tells of no event beside it is said of the gathering told before: "A and B
// presided jointly", "The Peruvian side is led by C".
bool points_back(const EventStory& story, const LexicalHit& verb, const Clause& clause);

// "The Salt Week gathers bakers around the talks. It was opened by A", "The Salt Board led a
// mission to Peru. It was headed by B": what "It" stands for, or no_draft.
DraftIndex subject_told_before(const EventStory& story, const Clause& clause);

// "The Salt Office will hold a forum in May. A will take part": what is to come, or no_draft.
DraftIndex awaited_before(const EventStory& story, std::uint32_t token);

// Whether "the meeting" stands for a conference whose name holds that word: "the 3rd Salt Meeting".
bool stands_for_named(const EventStory& story, const EventDraft& meeting);

// "led their respective delegations"
bool names_delegations(const Document& document, const Clause& clause);

// "In opening the work, A stressed", "took part in the work of the Commission", "opening the
// two-day gathering"
bool names_proceedings(const Document& document, const Clause& clause);

}  // namespace communique
