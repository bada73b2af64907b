#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "link/linking.hpp"

namespace communique {

// Index of an entity of some release in the order that linking works in.
using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = 0xFFFFFFFF;

struct Node {
  EntityKey key;
  const ReleaseReading* source = nullptr;
  const Entity* entity = nullptr;
  std::vector<std::string_view> names;  // its different names in the release, the fullest first
  std::int32_t day = 0;                 // of issue, days since 1970; 0 where unknown
};

// All entities of all releases, ordered by day of issue and then by content, so that nothing
// depends on the order in which the releases were given.
class Nodes {
 public:
  explicit Nodes(std::span<const ReleaseReading> readings);

  std::size_t size() const { return nodes_.size(); }
  std::size_t release_count() const { return readings_.size(); }
  const Reading& reading_of(std::uint32_t release) const { return readings_[release].reading; }
  const Node& operator[](NodeIndex node) const { return nodes_[node]; }
  std::span<const NodeIndex> of_type(EntityType type) const {
    return by_type_[static_cast<std::size_t>(type)];
  }
  // The node of an entity in the release of another node; no_node for no_entity.
  NodeIndex beside(NodeIndex node, EntityIndex entity) const;
  NodeIndex at(EntityKey key) const { return first_of_[key.release] + key.entity; }

 private:
  void add(std::uint32_t release, const ReleaseReading& reading);

  std::span<const ReleaseReading> readings_;
  std::vector<Node> nodes_;
  std::vector<NodeIndex> first_of_;  // by release, in the order given
  std::vector<std::vector<NodeIndex>> by_type_;
};

}  // namespace communique
