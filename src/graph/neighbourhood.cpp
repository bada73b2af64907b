#include "graph/neighbourhood.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "store/relation_view.hpp"

namespace communique {
namespace {

// With the kinds as parameters from `first` on.
std::string kind_condition(const std::set<std::string>& kinds, std::size_t first) {
  if (kinds.empty()) return "";
  std::string parameters;
  for (std::size_t i = 0; i < kinds.size(); ++i)
    parameters += (i == 0 ? "?" : ", ?") + std::to_string(first + i);
  return " AND kind IN (" + parameters + ")";
}

// ?1: the entity. Once for each fact.
std::string neighbours_sql(const std::set<std::string>& kinds) {
  const std::string of_kinds = kind_condition(kinds, 2);
  return wanted_relations(kinds) + "SELECT object FROM wanted WHERE subject = ?1" + of_kinds +
         " UNION ALL SELECT subject FROM wanted WHERE object = ?1" + of_kinds;
}

// ?1, ?2: the entities, ?3, ?4: the first fact, and that after the last; "+" keeps the second out
// of the choice of an index.
std::string joined_sql(const std::set<std::string>& kinds) {
  const std::string of_kinds = " AND fact >= ?3 AND fact < ?4" + kind_condition(kinds, 5);
  return wanted_relations(kinds) + "SELECT 1 FROM wanted WHERE subject = ?1 AND +object = ?2" +
         of_kinds + " UNION ALL SELECT 1 FROM wanted WHERE object = ?1 AND +subject = ?2" +
         of_kinds + " LIMIT 1";
}

void sort_unique(std::vector<std::int64_t>& entities) {
  std::ranges::sort(entities);
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
}

std::vector<Value> with_kinds(const std::vector<std::int64_t>& keys,
                              const std::set<std::string>& kinds) {
  std::vector<Value> values(keys.begin(), keys.end());
  values.insert(values.end(), kinds.begin(), kinds.end());
  return values;
}

}  // namespace

Neighbourhood::Neighbourhood(Database& knowledge, std::int64_t from, std::int64_t to,
                             const Limits& limits)
    : knowledge_(knowledge),
      neighbours_(knowledge, neighbours_sql(limits.kinds)),
      releases_(knowledge, "SELECT releases FROM entities WHERE entity = ?"),
      limits_(limits),
      ends_{from, to} {
  for (const std::size_t side : {0U, 1U}) rim_[side] = {vertex_of(ends_[side])};
  for (const std::size_t side : {0U, 1U}) reached_[side][rim_[side].front()] = true;
  connected_ = from == to || (limits.links > 0 && join_ends());
  for (std::size_t ring = 0; ring < limits.links && !connected_; ++ring) {
    const std::size_t side = weight(rim_[0]) <= weight(rim_[1]) ? 0 : 1;
    if (rim_[0].empty() || rim_[1].empty()) break;
    grow(side);
  }
  graph_ = Graph(boost::edges_are_unsorted_multi_pass, links_.begin(), links_.end(), nodes_.size());
  for (Vertex vertex = 0; vertex < nodes_.size(); ++vertex) graph_[vertex] = nodes_[vertex];
}

double Neighbourhood::cost(Link link) const {
  const auto commonness = [&](Vertex v) {
    return std::log1p(static_cast<double>(graph_[v].releases));
  };
  return 1 + (commonness(source(link, graph_)) + commonness(target(link, graph_))) / 4;
}

// Joins the ends where a fact does: no chain is shorter, and of two that everybody knows such a
// fact is found long before all their neighbours. Looked for among the facts of the rarer one, the
// last first: two that many facts join are joined by some of these.
bool Neighbourhood::join_ends() {
  const bool swap = nodes_[to()].releases < nodes_[from()].releases;
  PreparedStatement joined(knowledge_, joined_sql(limits_.kinds));
  const std::int64_t facts =
      knowledge_.integer("SELECT first_fact FROM releases ORDER BY release DESC LIMIT 1");
  std::int64_t end = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t first : {facts - facts / 64, facts - facts / 8, std::int64_t{0}}) {
    joined.bind_all(
        with_kinds({ends_[swap ? 1 : 0], ends_[swap ? 0 : 1], first, end}, limits_.kinds));
    if (joined.step()) {
      join(from(), to());
      return true;
    }
    end = first;
  }
  return false;
}

// Reads the ring beyond the rim of one side; complete, so that all shortest chains are found.
void Neighbourhood::grow(std::size_t side) {
  std::vector<std::vector<std::int64_t>> around;
  for (const Vertex vertex : rim_[side]) around.push_back(neighbours_of(nodes_[vertex].entity));
  make_vertices(around);
  std::vector<Vertex> next;
  for (std::size_t i = 0; i < around.size(); ++i) {
    const Vertex vertex = rim_[side][i];
    for (const std::int64_t entity : around[i]) {
      const Vertex other = vertices_.at(entity);
      if (other == vertex || !passable(other)) continue;
      join(vertex, other);
      if (reached_[1 - side][other]) connected_ = true;
      if (!reached_[side][other]) next.push_back(other);
      reached_[side][other] = true;
    }
  }
  rim_[side] = std::move(next);
}

// In order of their keys, so that what stands together in the table is read together.
void Neighbourhood::make_vertices(const std::vector<std::vector<std::int64_t>>& entities) {
  std::vector<std::int64_t> all;
  for (const auto& some : entities) all.insert(all.end(), some.begin(), some.end());
  sort_unique(all);
  for (const std::int64_t entity : all) vertex_of(entity);
}

// In order of their keys; sorted here, which takes half as long as to have SQLite do it.
std::vector<std::int64_t> Neighbourhood::neighbours_of(std::int64_t entity) {
  std::vector<std::int64_t> others;
  neighbours_.bind_all(with_kinds({entity}, limits_.kinds));
  while (neighbours_.step()) others.push_back(neighbours_.integer(0));
  sort_unique(others);
  return others;
}

// In how many releases its entities occur: as many facts are to be read, more or less.
std::int64_t Neighbourhood::weight(const std::vector<Vertex>& rim) const {
  std::int64_t sum = 0;
  for (const Vertex vertex : rim) sum += nodes_[vertex].releases;
  return sum;
}

void Neighbourhood::join(Vertex a, Vertex b) {
  links_.emplace_back(a, b);
  links_.emplace_back(b, a);
}

Neighbourhood::Vertex Neighbourhood::vertex_of(std::int64_t entity) {
  const auto [found, is_new] = vertices_.try_emplace(entity, nodes_.size());
  if (!is_new) return found->second;
  releases_.bind(entity);
  releases_.step();
  nodes_.push_back({entity, releases_.integer(0)});
  for (std::vector<bool>& reached : reached_) reached.push_back(false);
  return found->second;
}

bool Neighbourhood::passable(Vertex vertex) const {
  const auto& [entity, releases] = nodes_[vertex];
  if (entity == ends_[0] || entity == ends_[1]) return true;
  if (limits_.avoided.contains(entity)) return false;
  return limits_.hub_releases == 0 || releases <= limits_.hub_releases;
}

}  // namespace communique
