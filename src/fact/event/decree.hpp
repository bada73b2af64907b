#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// "By a decree of the President A was appointed", "A was appointed by order of B": who appoints,
// and when, of an appointment told at the token.
void read_decree(const EventStory& story, std::uint32_t verb, Event& event);

// "By a decree signed on 3 May, the President appointed A": when.
void read_day_of_decree(const EventStory& story, std::uint32_t verb, Event& event);

}  // namespace communique
