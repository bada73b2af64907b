#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Adds the sides of talks between officials of two of them.
void add_sides(const EventStory& story, Event& event);

// The agreement that words such as "the negotiations" stand for at the token: the last one named
// before it that states negotiate.
EntityIndex agreement_in_focus(const EventStory& story, std::uint32_t token);

// Adds the bodies and organisations that are parties of the agreements that the event is about.
void add_institutes(const EventStory& story, Event& event);

// Adds those of them that the sentence of the token names as companies, or after "between": they
// sign through the persons told.
void add_named_institutes(const EventStory& story, std::uint32_t token, Event& event);

// Adds the parties of the agreements that the event is about as its participants, unless they stand
// among its organizers.
void add_parties(const EventStory& story, Event& event);

// The states of "The trade ministers of Peru and Chile held talks", "The trade ministers of Peru
// and Chile launched the Salt Fund and held talks"; none where fewer than two are told.
std::vector<EntityIndex> unnamed_sides_before(const EventStory& story, std::uint32_t verb);

}  // namespace communique
