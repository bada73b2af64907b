#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "query/entity.hpp"
#include "query/relations.hpp"

namespace communique {

struct PathOptions {
  std::size_t max_links = 6;
  std::set<std::int64_t> avoid;  // keys of entities that are no way through
  std::set<std::string> kinds;   // of relations that count; empty: all
  bool all_shortest =
      false;  // every shortest chain (at most 100), not the one through the least common entities
};

struct PathStep {
  // Two that everybody knows may be joined by tens of thousands of facts.
  static constexpr std::size_t most_reasons = 100;

  EntityRow from, to;
  std::vector<Relation> reasons;  // the last that join them, seen from `from`, by date
};

using Path = std::vector<PathStep>;

// Shortest chains of facts between two different entities; none where they are not joined within
// `max_links`. A chain through what few releases name is preferred: hubs such as a country that
// everybody shares are passed only where there is no other way.
std::vector<Path> find_paths(Database& knowledge, std::int64_t from, std::int64_t to,
                             const PathOptions& options);

}  // namespace communique
