#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "link/nodes.hpp"

namespace communique {

// Which nodes are one thing: disjoint sets that keep why they were joined.
class Clusters {
 public:
  explicit Clusters(const Nodes& nodes);

  NodeIndex find(NodeIndex node);  // the earliest node of its cluster

  // Says what a node certainly is; nodes of different identities are never joined.
  void identify(NodeIndex node, std::string_view identity);

  // Whether they are one now. False where certain identities keep them apart.
  bool unite(NodeIndex a, NodeIndex b, std::string_view rule, float confidence);

  std::vector<Merge> take_merges();

 private:
  const Nodes& nodes_;
  std::vector<NodeIndex> parent_;
  std::vector<std::string_view> identity_;  // of clusters, at their first node; empty where unsure
  std::vector<Merge> merges_;
};

}  // namespace communique
