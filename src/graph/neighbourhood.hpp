#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/database.hpp"

namespace communique {

// The part of the graph between two entities: entities as vertices, joined where a fact joins them.
// Read ring by ring from both ends until they meet, so that a large knowledge base is never read
// whole.
class Neighbourhood {
 public:
  struct Node {
    std::int64_t entity = 0;
    std::int64_t releases = 0;  // in how many it occurs: how little it tells that two share it
  };
  struct Link {
    double cost = 1;  // one, and more the more releases name its ends
  };
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, Node, Link>;
  using Vertex = Graph::vertex_descriptor;

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
  Vertex from() const { return vertices_.at(ends_[0]); }
  Vertex to() const { return vertices_.at(ends_[1]); }

 private:
  bool join_ends();
  void grow(std::size_t side);
  std::vector<std::int64_t> neighbours_of(std::int64_t entity);
  std::int64_t weight(const std::vector<std::int64_t>& entities);
  void join(Vertex a, Vertex b);
  Vertex vertex_of(std::int64_t entity);
  bool passable(std::int64_t entity, Vertex vertex) const;

  Database& knowledge_;
  PreparedStatement neighbours_;
  PreparedStatement releases_;
  const Limits& limits_;
  std::int64_t ends_[2];
  Graph graph_;
  std::unordered_map<std::int64_t, Vertex> vertices_;
  std::set<std::int64_t> reached_[2];
  std::vector<std::int64_t> rim_[2];
  bool connected_ = false;
};

}  // namespace communique
