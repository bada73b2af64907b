#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "query/entity.hpp"

namespace communique {

// How central an entity is: with how many others facts join it; how many shortest chains between
// others lead through it (0 to 1); how often a walk along facts comes by (all add up to 1).
enum class Centrality { Degree, Betweenness, PageRank };

std::string_view to_string(Centrality centrality);  // "pagerank"
std::optional<Centrality> parse_centrality(std::string_view name);

struct RankedEntity {
  EntityRow entity;
  double score = 0;
};

// The most central first. Reads all relations; betweenness takes time in proportion to entities
// times relations (Brandes 2001).
std::vector<RankedEntity> rank_entities(Database& knowledge, Centrality centrality,
                                        std::optional<EntityType> type, std::size_t limit);

}  // namespace communique
