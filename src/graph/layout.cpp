#include "graph/layout.hpp"

#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>
#include <cmath>
#include <numbers>
#include <set>

namespace communique {
namespace {

using Square = boost::rectangle_topology<>;
using Places = std::vector<Square::point_type>;

// The nodes, each pair of related ones joined once, and a centre that is joined to all of them.
using Springs = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Spring = Springs::edge_descriptor;

// A property map of places in which the centre, the last, stays where it is.
struct PinnedPlaces {
  using key_type = std::size_t;
  using value_type = Square::point_type;
  using reference = const value_type&;
  using category = boost::read_write_property_map_tag;

  friend reference get(const PinnedPlaces& map, std::size_t i) { return (*map.places)[i]; }
  friend void put(const PinnedPlaces& map, std::size_t i, const value_type& place) {
    if (i + 1 != map.places->size()) (*map.places)[i] = place;
  }

  Places* places;
};

constexpr double spacing = 200;  // between nodes, where they spread evenly
constexpr double gravity = 2;    // of the centre, for parts that nothing joins drift apart
constexpr int rounds = 200;

Springs make_springs(const KnowledgeGraph& graph) {
  const std::size_t centre = boost::num_vertices(graph);
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    const auto pair = std::minmax({boost::source(edge, graph), boost::target(edge, graph)});
    if (pair.first != pair.second) pairs.insert(pair);
  }
  for (std::size_t i = 0; i < centre; ++i) pairs.emplace(i, centre);
  return {pairs.begin(), pairs.end(), centre + 1};
}

// Fruchterman and Reingold's pull between related nodes, and a weaker one to the centre.
double pull(Spring spring, double, double distance, const Springs& springs) {
  const bool to_centre = boost::target(spring, springs) + 1 == boost::num_vertices(springs);
  return to_centre ? gravity * distance : distance * distance / spacing;
}

double push(std::size_t, std::size_t, double, double distance, const Springs&) {
  return spacing * spacing / distance;
}

// A spiral on which every node has the same room, as the seeds of a sunflower have.
Square::point_type place_of_seed(std::size_t number) {
  const double golden_angle = std::numbers::pi * (3 - std::sqrt(5.0));
  const double radius = spacing * std::sqrt((static_cast<double>(number) + 0.5) / std::numbers::pi);
  const double angle = golden_angle * static_cast<double>(number);
  Square::point_type place;
  place[0] = radius * std::cos(angle);
  place[1] = radius * std::sin(angle);
  return place;
}

}  // namespace

void lay_out(KnowledgeGraph& graph) {
  const std::size_t size = boost::num_vertices(graph);
  const Springs springs = make_springs(graph);
  Places places(size + 1);
  for (std::size_t i = 0; i < size; ++i) places[i] = place_of_seed(i);

  const double half = spacing * std::sqrt(static_cast<double>(size + 1));
  const Square square(-half, -half, half, half);
  places[size] = square.center();
  const PinnedPlaces place_of{&places};
  boost::fruchterman_reingold_force_directed_layout(
      springs, place_of, square,
      boost::cooling(boost::linear_cooling<double>(rounds, half / 10))
          .attractive_force(&pull)
          .repulsive_force(&push)
          .force_pairs(boost::make_grid_force_pairs(square, place_of, springs)));
  for (std::size_t i = 0; i < size; ++i) graph[i].position = Position{places[i][0], places[i][1]};
}

}  // namespace communique
