#pragma once

#include "fact/clause/clause.hpp"
#include "fact/event/event_words.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Meetings, rounds, conferences, ceremonies, visits, calls, launches and appointments, each once.
// Needs posts, bodies and agreements.
void read_events(const Annotation& annotation, const ClauseReader& clauses, const EventWords& words,
                 Reading& reading);

}  // namespace communique
