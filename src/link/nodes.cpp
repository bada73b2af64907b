#include "link/nodes.hpp"

namespace communique {

Nodes::Nodes(const Summaries& summaries)
    : summaries_(summaries),
      release_of_(summaries.memory()),
      entities_(summaries.memory()),
      first_of_(summaries.size(), summaries.memory()),
      by_type_(entity_type_count, std::pmr::vector<NodeIndex>(summaries.memory())) {
  for (const std::uint32_t release : summaries.by_time()) {
    first_of_[release] = static_cast<NodeIndex>(release_of_.size());
    for (const NamedEntity* entity : summaries[release].entities) {
      by_type_[static_cast<std::size_t>(entity->type)].push_back(
          static_cast<NodeIndex>(release_of_.size()));
      release_of_.push_back(release);
      entities_.push_back(entity);
    }
  }
}

Node Nodes::operator[](NodeIndex node) const {
  const std::uint32_t release = release_of_[node];
  const ReleaseSummary& summary = summaries_[release];
  return {{release, node - first_of_[release]},
          *entities_[node],
          summary.date.is_day() ? days_since_epoch(summary.date) : 0};
}

NodeIndex Nodes::beside(NodeIndex node, EntityIndex entity) const {
  return entity == no_entity ? no_node : at({release_of_[node], entity});
}

}  // namespace communique
