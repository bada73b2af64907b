#pragma once

#include <cstdint>
#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// The bodies and organisations whose unnamed people the phrase at the token, which ends before
// `end`, tells of: "representatives of the Salt Chamber and the Fish Union", "the management of
// Norv", "industry leaders, including the Salt Council". Empty where it tells of none.
std::vector<EntityIndex> institutes_of_people(const EventStory& story, std::uint32_t token,
                                              std::uint32_t end);

// Those of "met with members of the Salt Chamber", or of "met B and executives of Norv" behind the
// other one met; `met` begins with whom.
std::vector<EntityIndex> institutes_met(const EventStory& story, TokenRange met,
                                        const Actors* other);

}  // namespace communique
