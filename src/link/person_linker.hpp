#pragma once

#include "link/clusters.hpp"
#include "link/nodes.hpp"
#include "link/person_facts.hpp"

namespace communique {

// Joins persons. First those of one full name, in whatever order and with whatever hyphens, as far
// as their offices and countries do not contradict; then names with more or fewer parts, initials
// and surnames alone, where an office or country speaks for just one person. What is known of a
// person grows with each release, and every further one is held against all of it. To be called
// when bodies are linked.
void link_persons(const Nodes& nodes, PersonFactsReader& facts, const Homes& homes,
                  const TitleWords& titles, Clusters& clusters);

}  // namespace communique
