#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "link/linking.hpp"
#include "link/summaries.hpp"

namespace communique {

// Index of an entity of some release in the order that linking works in.
using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = 0xFFFFFFFF;

struct Node {
  EntityKey key;
  const NamedEntity& entity;
  std::int32_t day = 0;  // of issue, days since 1970; 0 where unknown
};

// All entities of all releases, ordered by day of issue and then by content, so that nothing
// depends on the order in which the releases were given.
class Nodes {
 public:
  explicit Nodes(const Summaries& summaries);

  std::size_t size() const { return release_of_.size(); }
  const Summaries& summaries() const { return summaries_; }
  // For what else grows with the nodes.
  std::pmr::memory_resource* memory() const { return summaries_.memory(); }
  Node operator[](NodeIndex node) const;
  // The same of the node, without a look at its release.
  const NamedEntity& entity(NodeIndex node) const { return *entities_[node]; }
  std::span<const NodeIndex> of_type(EntityType type) const {
    return by_type_[static_cast<std::size_t>(type)];
  }
  // The node of an entity in the release of another node; no_node for no_entity.
  NodeIndex beside(NodeIndex node, EntityIndex entity) const;
  NodeIndex at(EntityKey key) const { return first_of_[key.release] + key.entity; }

 private:
  const Summaries& summaries_;
  std::pmr::vector<std::uint32_t> release_of_;     // by node
  std::pmr::vector<const NamedEntity*> entities_;  // by node
  std::pmr::vector<NodeIndex> first_of_;           // by release, in the order given
  std::vector<std::pmr::vector<NodeIndex>> by_type_;
};

}  // namespace communique
