#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

std::vector<EntityIndex> persons_among(const EventStory& story,
                                       const std::vector<EntityIndex>& actors);

// "held talks with ministers of Peru and Chile. At the meeting with Minister Ruiz of Peru": not
// those with Chile.
bool are_with_other_sides(const EventStory& story, const Event& a, const Event& b);

// Whether those who met, as told twice, are those of one meeting: talks are known by the people who
// meet.
bool same_talks(const EventStory& story, const std::vector<EntityIndex>& a,
                const std::vector<EntityIndex>& b);

}  // namespace communique
