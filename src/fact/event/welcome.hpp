#pragma once

#include <span>

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether the clause tells that its subject comes to see somebody: "called on Minister A", but not
// "called on Minister A to help".
bool calls_on_host(const EventStory& story, const Clause& clause);

// Whether it tells that a person comes as a guest: "was welcomed by A", "welcomed A to Lima", but
// not "welcomed A's visit to Lima".
bool welcomes_guest(const EventStory& story, const Clause& clause);

// "hosted A at the 3rd Salt Retreat": the retreat is the event.
bool hosts_named_event(const EventStory& story, const Clause& clause);

// Adds the place of "welcomed A to Lima".
void add_place_of_welcome(const EventStory& story, const Clause& clause, Event& event);

bool holds_person(std::span<const Mention* const> actors);

// "A was welcomed with a dance at the Palace of Salt": a ceremony for persons, not by persons.
bool is_welcomed_with_rite(const EventStory& story, const Clause& clause);

// "Peru hosts APEC in 2027": a state holds the year of a bloc.
bool hosts_bloc(const EventStory& story, const Clause& clause);

}  // namespace communique
