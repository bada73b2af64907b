#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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

  // Keeps two apart for good.
  void keep_apart(NodeIndex a, NodeIndex b);
  bool are_apart(NodeIndex a, NodeIndex b);
  std::size_t count() const { return parent_.size() - merges_.size(); }
  // How many pairs were asked about or joined: what linking cost.
  std::uint64_t comparisons() const { return comparisons_; }
  // Whether it is known of the node that it is not some other one.
  bool has_opposites(NodeIndex node) { return opposites_.contains(find(node)); }

  // Whether they are one now. False where certain identities keep them apart.
  bool unite(NodeIndex a, NodeIndex b, MergeRule rule, Reasons reasons);

  // Notes that two are not taken for one thing, and why it was thought of.
  void separate(NodeIndex a, NodeIndex b, Reasons reasons);

  std::pmr::vector<Merge> take_merges();
  // Of what has not become one all the same, and is not kept apart for good.
  std::vector<Separation> take_separations();

 private:
  struct Doubt {
    NodeIndex first, second;
    Reasons reasons;
  };
  static bool stronger(const Doubt& a, const Doubt& b);

  const Nodes& nodes_;
  std::pmr::vector<NodeIndex> parent_;
  std::unordered_map<NodeIndex, std::string_view> identity_;  // of clusters, where it is sure
  std::unordered_map<NodeIndex, std::vector<NodeIndex>> opposites_;  // of clusters
  std::pmr::vector<Merge> merges_;
  std::vector<Doubt> doubts_;
  std::uint64_t comparisons_ = 0;
};

// The nodes of each cluster.
class ClusterMembers {
 public:
  ClusterMembers(Clusters& clusters, const Nodes& nodes);

  // In their order; `first` is the earliest.
  std::span<const NodeIndex> of(NodeIndex first) const;

 private:
  std::pmr::vector<NodeIndex> sorted_;        // cluster by cluster
  std::pmr::vector<std::uint32_t> begin_of_;  // in the above, by first node
};

}  // namespace communique
