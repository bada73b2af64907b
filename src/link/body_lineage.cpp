#include "link/body_lineage.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace communique {

std::vector<std::uint32_t> prevailing_countries(const Summaries& summaries,
                                                const Linking& linking) {
  std::unordered_map<std::uint32_t, std::map<std::uint32_t, std::uint32_t>> told;
  for (std::uint32_t release = 0; release < summaries.size(); ++release) {
    const std::vector<std::uint32_t>& linked = linking.entity_of[release];
    for (const BodySummary& fact : summaries[release].bodies) {
      if (fact.country != no_entity) ++told[linked[fact.body]][linked[fact.country]];
    }
  }
  const auto by_releases = [](const auto& a, const auto& b) { return a.second < b.second; };
  std::vector<std::uint32_t> countries(linking.entities.size(), no_entity);
  for (const auto& [body, uses] : told)
    countries[body] = std::ranges::max_element(uses, by_releases)->first;
  return countries;
}

BodyLineages::BodyLineages(const Summaries& summaries, const Linking& linking) {
  std::map<std::uint32_t, std::set<std::uint32_t>> newer, older;
  for (std::uint32_t release = 0; release < summaries.size(); ++release) {
    const std::vector<std::uint32_t>& linked = linking.entity_of[release];
    for (const Succession& fact : summaries[release].successions) {
      const std::uint32_t from = linked[fact.older], to = linked[fact.newer];
      if (from == to || linking.entities[from].type != EntityType::Body) continue;
      newer[from].insert(to);
      older[to].insert(from);
    }
  }
  for (const auto& [from, all] : newer) {
    if (all.size() == 1 && older[*all.begin()].size() == 1) next_[from] = *all.begin();
  }
}

// Releases that contradict each other may make a line a ring; then the body stays itself.
std::uint32_t BodyLineages::last(std::uint32_t body) const {
  std::uint32_t at = body;
  for (auto next = next_.find(at); next != next_.end(); next = next_.find(at)) {
    at = next->second;
    if (at == body) return body;
  }
  return at;
}

}  // namespace communique
