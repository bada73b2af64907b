#pragma once

#include "fact/event/event_name.hpp"

namespace communique {

// Takes "2025", "5th", "first", "First" before the name, and the year behind it, into it.
void add_number(const Annotation& annotation, EventName& name);
void add_year(const Annotation& annotation, EventName& name);

// Finds the sides in the name, and the words that tell it from other gatherings: of "World Salt Act
// (WSA) Forum" those of "WSA Forum", of "Lima Salt Act (SA) Forum" those of "Lima Salt Act Forum".
// "Inaugural" tells as much as "first".
void read_words(const Annotation& annotation, const EventWords& words, EventName& name);

}  // namespace communique
