#include "query/path.hpp"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <boost/range/iterator_range.hpp>
#include <iterator>

#include "graph/neighbourhood.hpp"

namespace communique {
namespace {

constexpr std::size_t most_paths = 100;

using Graph = Neighbourhood::Graph;
using Vertex = Neighbourhood::Vertex;
using Chain = std::vector<Vertex>;

Chain cheapest_chain(const Neighbourhood& area) {
  const Graph& graph = area.graph();
  std::vector<Vertex> before(boost::num_vertices(graph));
  const auto cost = boost::make_function_property_map<Neighbourhood::Link>(
      [&](Neighbourhood::Link link) { return area.cost(link); });
  boost::dijkstra_shortest_paths(graph, area.from(),
                                 boost::predecessor_map(before.data()).weight_map(cost));
  Chain chain{area.to()};
  while (chain.back() != area.from() && before[chain.back()] != chain.back())
    chain.push_back(before[chain.back()]);
  std::ranges::reverse(chain);
  return chain;
}

// All chains with as few links as there can be, walked back from the end along falling distances.
class ShortestChains {
 public:
  explicit ShortestChains(const Neighbourhood& area)
      : area_(area), distance_(boost::num_vertices(area.graph()), unreached) {
    distance_[area.from()] = 0;
    boost::breadth_first_search(area.graph(), area.from(),
                                boost::visitor(boost::make_bfs_visitor(boost::record_distances(
                                    distance_.data(), boost::on_tree_edge()))));
  }

  std::vector<Chain> collect() {
    if (distance_[area_.to()] != unreached) walk_back({area_.to()});
    return std::move(chains_);
  }

 private:
  static constexpr std::size_t unreached = static_cast<std::size_t>(-1);

  void walk_back(const Chain& tail) {
    if (chains_.size() == most_paths) return;
    const Vertex head = tail.back();
    if (head == area_.from()) {
      chains_.emplace_back(tail.rbegin(), tail.rend());
      return;
    }
    std::set<Vertex> nearer;
    for (const Vertex next :
         boost::make_iterator_range(boost::adjacent_vertices(head, area_.graph()))) {
      if (distance_[next] + 1 == distance_[head]) nearer.insert(next);
    }
    for (const Vertex next : nearer) {
      Chain longer = tail;
      longer.push_back(next);
      walk_back(longer);
    }
  }

  const Neighbourhood& area_;
  std::vector<std::size_t> distance_;
  std::vector<Chain> chains_;
};

// The last facts of the kinds that join two entities.
std::vector<Relation> read_reasons(Database& knowledge, std::int64_t from, std::int64_t to,
                                   const std::set<std::string>& kinds) {
  std::vector<Relation> reasons;
  for (const std::string& kind : kinds.empty() ? std::set<std::string>{""} : kinds) {
    const RelationFilter filter{to, kind, {}, PathStep::most_reasons};
    std::ranges::move(read_relations(knowledge, from, filter).rows, std::back_inserter(reasons));
  }
  std::ranges::stable_sort(reasons, {}, &Relation::date);
  return last_rows(std::move(reasons), PathStep::most_reasons).rows;
}

Path explain(Database& knowledge, const Graph& graph, const Chain& chain,
             const std::set<std::string>& kinds) {
  Path path;
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    const std::int64_t from = graph[chain[i]].entity, to = graph[chain[i + 1]].entity;
    path.push_back({read_entity(knowledge, from), read_entity(knowledge, to),
                    read_reasons(knowledge, from, to, kinds)});
  }
  return path;
}

// What occurs in more than a tenth of all releases, or in very many, is a hub.
std::int64_t hub_threshold(Database& knowledge) {
  return std::clamp<std::int64_t>(knowledge.integer("SELECT max(release) FROM releases") / 10, 5,
                                  2000);
}

}  // namespace

std::vector<Path> find_paths(Database& knowledge, std::int64_t from, std::int64_t to,
                             const PathOptions& options) {
  for (const std::int64_t hub_releases : {hub_threshold(knowledge), std::int64_t{0}}) {
    const Neighbourhood::Limits limits{options.max_links, hub_releases, options.avoid,
                                       options.kinds};
    const Neighbourhood area(knowledge, from, to, limits);
    if (!area.connected()) continue;
    std::vector<Chain> chains;
    if (options.all_shortest) {
      chains = ShortestChains(area).collect();
    } else {
      chains.push_back(cheapest_chain(area));
    }
    std::vector<Path> paths;
    paths.reserve(chains.size());
    for (const Chain& chain : chains)
      paths.push_back(explain(knowledge, area.graph(), chain, options.kinds));
    return paths;
  }
  return {};
}

}  // namespace communique
