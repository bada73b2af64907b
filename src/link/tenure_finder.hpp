#pragma once

#include "link/linking.hpp"
#include "link/summaries.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// Fills offices, tenures and tenure_of_post of the linking from its entities and the posts,
// appointments and successions of all releases. docs/graph.md tells the rules.
void find_tenures(const Summaries& summaries, const Vocabulary& vocabulary, Linking& linking);

}  // namespace communique
