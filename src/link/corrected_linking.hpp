#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "link/correction.hpp"
#include "link/linking.hpp"
#include "link/summaries.hpp"

namespace communique {

// What the user withdrew: names of facts, see fact/fact_name.hpp, by release.
using WithdrawnFacts = std::map<std::uint32_t, std::set<std::string>>;

struct CorrectedLinking {
  Linking linking;
  WithdrawnFacts withdrawn;
  std::vector<std::string> unfit;  // "file:line: reason" for each correction that fits nothing
};

// Links releases as the user's corrections have it, without the facts that they withdraw, which are
// taken out of the summaries too. In the corrections the ids of entities mean what linking finds
// without them; so each keeps its meaning, whatever else is corrected. An entity keeps the id that
// it has without corrections; one that was part of another gets that of its earliest name, see
// link/name_reference.hpp.
CorrectedLinking link_corrected(const ReadingSource& releases, Summaries& summaries,
                                const Vocabulary& vocabulary, const RepetitionsToCome& repetitions,
                                std::span<const Correction> corrections);

}  // namespace communique
