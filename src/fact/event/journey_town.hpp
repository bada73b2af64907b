#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// "A will travel to Peru. In Lima she will meet B and open a fair": a journey to a country leads to
// the towns where the traveller does several things. Needs all events.
void add_towns_of_journey(const Annotation& annotation, Reading& reading);

}  // namespace communique
