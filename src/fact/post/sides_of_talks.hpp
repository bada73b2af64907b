#pragma once

#include "fact/facts.hpp"

namespace communique {

// The countries and blocs for which those who meet or call each other speak take part in it, where
// they are two. Needs events and representations.
void add_sides_of_talks(Reading& reading);

}  // namespace communique
