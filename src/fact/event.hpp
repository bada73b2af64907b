#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Meetings, rounds, conferences, ceremonies, visits, calls, launches and appointments, each once.
void read_events(const Annotation& annotation, Reading& reading);

}  // namespace communique
