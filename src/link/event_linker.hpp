#pragma once

#include <vector>

#include "link/linking.hpp"
#include "link/summaries.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// For each event of each release the first that tells of the same event, by day of issue; itself
// where it is the first. Releases that are superseded are left out. Needs entities and entity_of of
// the linking. docs/graph.md gives the rule.
std::vector<std::vector<EventKey>> link_events(const Summaries& summaries, const Linking& linking,
                                               const Vocabulary& vocabulary);

}  // namespace communique
