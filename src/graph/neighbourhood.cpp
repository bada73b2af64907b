#include "graph/neighbourhood.hpp"

#include <algorithm>
#include <cmath>

namespace communique {
namespace {

constexpr std::string_view neighbours_of =
    "SELECT kind, object FROM relations WHERE subject = ?1 UNION SELECT kind, subject FROM "
    "relations WHERE object = ?1 "
    "ORDER BY 2, 1";

}  // namespace

Neighbourhood::Neighbourhood(Database& knowledge, std::int64_t from, std::int64_t to,
                             const Limits& limits)
    : neighbours_(knowledge, neighbours_of),
      releases_(knowledge, "SELECT releases FROM entities WHERE entity = ?"),
      limits_(limits),
      ends_{from, to} {
  for (const std::size_t side : {0U, 1U}) {
    vertex_of(ends_[side]);
    reached_[side] = {ends_[side]};
    rim_[side] = {ends_[side]};
  }
  connected_ = from == to;
  for (std::size_t ring = 0; ring < limits.links && !connected_; ++ring) {
    const std::size_t side = weight(rim_[0]) <= weight(rim_[1]) ? 0 : 1;
    if (rim_[0].empty() || rim_[1].empty()) break;
    grow(side);
  }
}

// Reads the ring beyond the rim of one side; complete, so that all shortest chains are found.
void Neighbourhood::grow(std::size_t side) {
  std::vector<std::int64_t> next;
  for (const std::int64_t entity : rim_[side]) {
    const Vertex vertex = vertex_of(entity);
    neighbours_.bind(entity);
    std::int64_t last = 0;
    while (neighbours_.step()) {
      const std::int64_t other = neighbours_.integer(1);
      if (!limits_.kinds.empty() && !limits_.kinds.contains(neighbours_.string(0))) continue;
      if (other == last || other == entity) continue;
      last = other;
      const Vertex other_vertex = vertex_of(other);
      if (!passable(other, other_vertex)) continue;
      join(vertex, other_vertex);
      if (reached_[1 - side].contains(other)) connected_ = true;
      if (reached_[side].insert(other).second) next.push_back(other);
    }
  }
  rim_[side] = std::move(next);
}

// In how many releases the entities occur: as many facts are to be read, more or less.
std::int64_t Neighbourhood::weight(const std::vector<std::int64_t>& entities) {
  std::int64_t sum = 0;
  for (const std::int64_t entity : entities) sum += graph_[vertex_of(entity)].releases;
  return sum;
}

void Neighbourhood::join(Vertex a, Vertex b) {
  const auto commonness = [&](Vertex v) {
    return std::log1p(static_cast<double>(graph_[v].releases));
  };
  boost::add_edge(a, b, Link{1 + (commonness(a) + commonness(b)) / 4}, graph_);
}

Neighbourhood::Vertex Neighbourhood::vertex_of(std::int64_t entity) {
  const auto found = vertices_.find(entity);
  if (found != vertices_.end()) return found->second;
  releases_.bind(entity);
  releases_.step();
  const Vertex vertex = boost::add_vertex({entity, releases_.integer(0)}, graph_);
  vertices_.emplace(entity, vertex);
  return vertex;
}

bool Neighbourhood::passable(std::int64_t entity, Vertex vertex) const {
  if (entity == ends_[0] || entity == ends_[1]) return true;
  if (limits_.avoided.contains(entity)) return false;
  return limits_.hub_releases == 0 || graph_[vertex].releases <= limits_.hub_releases;
}

}  // namespace communique
