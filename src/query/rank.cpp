#include "query/rank.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/page_rank.hpp>
#include <numeric>

namespace communique {
namespace {

// Vertex i is the entity with key i + 1; one edge for each pair that any fact joins.
using PairGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

PairGraph load_pairs(Database& knowledge) {
  PairGraph graph(static_cast<std::size_t>(knowledge.integer("SELECT max(entity) FROM entities")));
  PreparedStatement pairs(knowledge,
                          "SELECT DISTINCT min(subject, object), max(subject, object) "
                          "FROM relations WHERE subject <> object ORDER BY 1, 2");
  while (pairs.step()) {
    boost::add_edge(static_cast<std::size_t>(pairs.integer(0) - 1),
                    static_cast<std::size_t>(pairs.integer(1) - 1), graph);
  }
  return graph;
}

std::vector<double> degrees(const PairGraph& graph) {
  std::vector<double> scores;
  for (const auto v : boost::make_iterator_range(boost::vertices(graph)))
    scores.push_back(static_cast<double>(boost::degree(v, graph)));
  return scores;
}

std::vector<double> betweenness(const PairGraph& graph) {
  std::vector<double> scores(boost::num_vertices(graph));
  const auto map =
      boost::make_iterator_property_map(scores.begin(), boost::get(boost::vertex_index, graph));
  boost::brandes_betweenness_centrality(graph, map);
  if (scores.size() > 2) boost::relative_betweenness_centrality(graph, map);
  return scores;
}

std::vector<double> page_ranks(const PairGraph& graph) {
  std::vector<double> scores(boost::num_vertices(graph));
  boost::graph::page_rank(
      graph,
      boost::make_iterator_property_map(scores.begin(), boost::get(boost::vertex_index, graph)),
      boost::graph::n_iterations(50));
  const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
  for (double& score : scores) score /= sum;
  return scores;
}

constexpr std::string_view names[] = {"degree", "betweenness", "pagerank"};

std::vector<double> scores_of(const PairGraph& graph, Centrality centrality) {
  switch (centrality) {
    case Centrality::Degree:
      return degrees(graph);
    case Centrality::Betweenness:
      return betweenness(graph);
    case Centrality::PageRank:
      return page_ranks(graph);
  }
  return {};
}

}  // namespace

std::string_view to_string(Centrality centrality) {
  return names[static_cast<std::size_t>(centrality)];
}

std::optional<Centrality> parse_centrality(std::string_view name) {
  const auto* found = std::ranges::find(names, name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<Centrality>(found - names);
}

std::vector<RankedEntity> rank_entities(Database& knowledge, Centrality centrality,
                                        std::optional<EntityType> type, std::size_t limit) {
  const std::vector<double> scores = scores_of(load_pairs(knowledge), centrality);
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return scores[i]; });
  std::vector<RankedEntity> ranked;
  for (const std::size_t i : order) {
    if (ranked.size() == limit) break;
    EntityRow entity = read_entity(knowledge, static_cast<std::int64_t>(i) + 1);
    if (!type || entity.type == *type) ranked.push_back({std::move(entity), scores[i]});
  }
  return ranked;
}

}  // namespace communique
