#pragma once

#include "link/canonical_name.hpp"
#include "link/clusters.hpp"
#include "link/home.hpp"
#include "link/nodes.hpp"

namespace communique {

// Joins bodies, organisations, programmes, laws or places that bear one name or abbreviation. Of
// bodies and laws the country counts too: stated, part of the name, or guessed from the release;
// where two countries have one of that name and nothing tells which is meant, it stays apart.
void link_names(const Nodes& nodes, EntityType type, const Homes& homes, NameCanon& canon,
                Clusters& clusters);

// Gives every node that the vocabulary knows for certain its identity, and joins those of one. Of
// nodes that are kept apart from others the vocabulary may be wrong.
void link_known(const Nodes& nodes, const Vocabulary& vocabulary, Clusters& clusters);

}  // namespace communique
