#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Those who hold the event with the subject or the agent: "hosted by A with B and C", "Peru and two
// neighbours – Chile and Bolivia – held", "With A, B convened a forum".
void add_fellow_organizers(const EventStory& story, const Clause& clause, Event& event);

}  // namespace communique
