#pragma once

#include <span>

#include "link/linking.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// Fills offices, tenures and tenure_of_post of the linking from its entities and the posts,
// appointments and successions of all releases. docs/graph.md tells the rules.
void find_tenures(std::span<const ReleaseReading> readings, const Vocabulary& vocabulary,
                  Linking& linking);

}  // namespace communique
