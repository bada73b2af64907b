#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "link/correction.hpp"
#include "link/linking.hpp"

namespace communique {

// What the user withdrew from a release.
struct WithdrawnFacts {
  std::set<std::string> names;  // see fact/fact_name.hpp
  Reading original;             // as it was read
};

struct CorrectedLinking {
  Linking linking;
  std::map<std::uint32_t, WithdrawnFacts> withdrawn;  // by release
  std::vector<std::string> unfit;  // "file:line: reason" for each correction that fits nothing
};

// Links readings as the user's corrections have it, and takes withdrawn facts out of them. In the
// corrections the ids of entities mean what linking finds without them; so each keeps its meaning,
// whatever else is corrected. An entity keeps the id that it has without corrections; one that was
// part of another gets that of its earliest name, see link/name_reference.hpp.
CorrectedLinking link_corrected(std::span<ReleaseReading> readings, const Vocabulary& vocabulary,
                                std::span<const Correction> corrections);

}  // namespace communique
