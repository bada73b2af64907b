#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/database.hpp"

namespace communique {

// The part of the graph between two entities: entities as vertices, joined both ways where a fact
// joins them. Read ring by ring from both ends until they meet, so that a large knowledge base is
// never read whole.
class Neighbourhood {
 public:
  struct Node {
    std::int64_t entity = 0;
    std::int64_t releases = 0;  // in how many it occurs: how little it tells that two share it
  };
  using Graph = boost::compressed_sparse_row_graph<boost::directedS, Node>;
  using Vertex = Graph::vertex_descriptor;
  using Link = Graph::edge_descriptor;

  struct Limits {
    std::size_t links = 6;  // longest chain looked for
    std::int64_t hub_releases =
        0;  // what occurs in more releases is no way through; 0: everything is
    std::set<std::int64_t> avoided;  // entities that are no way through
    std::set<std::string> kinds;     // of relations that count; empty: all
  };

  Neighbourhood(Database& knowledge, std::int64_t from, std::int64_t to, const Limits& limits);

  bool connected() const { return connected_; }
  const Graph& graph() const { return graph_; }
  Vertex from() const { return 0; }
  Vertex to() const { return ends_[0] == ends_[1] ? 0 : 1; }
  // One, and more the more releases name its ends.
  double cost(Link link) const;

 private:
  bool join_ends();
  void grow(std::size_t side);
  void make_vertices(const std::vector<std::vector<std::int64_t>>& entities);
  std::vector<std::int64_t> neighbours_of(std::int64_t entity);
  std::int64_t weight(const std::vector<Vertex>& rim) const;
  void join(Vertex a, Vertex b);
  Vertex vertex_of(std::int64_t entity);
  bool passable(Vertex vertex) const;

  Database& knowledge_;
  PreparedStatement neighbours_;
  PreparedStatement releases_;
  const Limits& limits_;
  std::int64_t ends_[2];
  std::vector<Node> nodes_;
  std::vector<std::pair<Vertex, Vertex>> links_;  // both ways
  std::unordered_map<std::int64_t, Vertex> vertices_;
  std::vector<bool> reached_[2];  // the vertices of each side
  std::vector<Vertex> rim_[2];
  Graph graph_;
  bool connected_ = false;
};

}  // namespace communique
