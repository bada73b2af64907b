#include "link/clusters.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace communique {

Clusters::Clusters(const Nodes& nodes)
    : nodes_(nodes), parent_(nodes.size(), nodes.memory()), merges_(nodes.memory()) {
  std::iota(parent_.begin(), parent_.end(), 0U);
  merges_.reserve(nodes.size());
}

NodeIndex Clusters::find(NodeIndex node) {
  while (parent_[node] != node) node = parent_[node] = parent_[parent_[node]];
  return node;
}

void Clusters::identify(NodeIndex node, std::string_view identity) {
  identity_[find(node)] = identity;
}

void Clusters::keep_apart(NodeIndex a, NodeIndex b) {
  opposites_[find(a)].push_back(b);
  opposites_[find(b)].push_back(a);
}

bool Clusters::are_apart(NodeIndex a, NodeIndex b) {
  ++comparisons_;
  const auto opposites = opposites_.find(find(a));
  return opposites != opposites_.end() &&
         std::ranges::any_of(opposites->second,
                             [&](NodeIndex node) { return find(node) == find(b); });
}

bool Clusters::unite(NodeIndex a, NodeIndex b, MergeRule rule, Reasons reasons) {
  const NodeIndex first = std::min(find(a), find(b)), second = std::max(find(a), find(b));
  if (first == second) return true;
  if (are_apart(first, second)) return false;
  const auto known = identity_.find(first), other = identity_.find(second);
  if (other != identity_.end()) {
    if (known != identity_.end() && known->second != other->second) return false;
    identity_.try_emplace(first, other->second);
    identity_.erase(second);
  }
  parent_[second] = first;
  if (const auto opposites = opposites_.extract(second)) {
    std::vector<NodeIndex>& all = opposites_[first];
    all.insert(all.end(), opposites.mapped().begin(), opposites.mapped().end());
  }
  merges_.push_back({nodes_[a].key, nodes_[b].key, rule, reasons});
  return true;
}

void Clusters::separate(NodeIndex a, NodeIndex b, Reasons reasons) {
  doubts_.push_back({std::min(a, b), std::max(a, b), reasons});
}

bool Clusters::stronger(const Doubt& a, const Doubt& b) {
  const float one = a.reasons.probability(), other = b.reasons.probability();
  if (one != other) return one > other;
  return std::tie(a.first, a.second) < std::tie(b.first, b.second);
}

std::vector<Separation> Clusters::take_separations() {
  std::map<std::pair<NodeIndex, NodeIndex>, Doubt> strongest;  // by cluster
  for (const Doubt& doubt : doubts_) {
    const auto [first, second] = std::minmax({find(doubt.first), find(doubt.second)});
    if (first == second || are_apart(first, second)) continue;
    const auto [known, added] = strongest.try_emplace({first, second}, doubt);
    if (!added && stronger(doubt, known->second)) known->second = doubt;
  }
  std::vector<Separation> separations;
  separations.reserve(strongest.size());
  for (const auto& [clusters, doubt] : strongest)
    separations.push_back({nodes_[doubt.first].key, nodes_[doubt.second].key, doubt.reasons});
  std::ranges::sort(separations, {},
                    [](const Separation& s) { return std::tie(s.first, s.second); });
  return separations;
}

ClusterMembers::ClusterMembers(Clusters& clusters, const Nodes& nodes)
    : sorted_(nodes.size(), nodes.memory()), begin_of_(nodes.size() + 1, nodes.memory()) {
  for (NodeIndex node = 0; node < nodes.size(); ++node) ++begin_of_[clusters.find(node) + 1];
  std::partial_sum(begin_of_.begin(), begin_of_.end(), begin_of_.begin());
  std::pmr::vector<std::uint32_t> end(begin_of_, begin_of_.get_allocator());
  for (NodeIndex node = 0; node < nodes.size(); ++node) sorted_[end[clusters.find(node)]++] = node;
}

std::span<const NodeIndex> ClusterMembers::of(NodeIndex first) const {
  return std::span(sorted_).subspan(begin_of_[first], begin_of_[first + 1] - begin_of_[first]);
}

std::pmr::vector<Merge> Clusters::take_merges() {
  std::ranges::sort(merges_, {}, [](const Merge& m) { return std::tie(m.first, m.second); });
  return std::move(merges_);
}

}  // namespace communique
