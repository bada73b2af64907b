#include "link/nodes.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace communique {
namespace {

std::vector<std::string_view> names_of(const Release& release, const Entity& entity) {
  std::vector<std::string_view> names = {entity.name};
  for (const Span span : entity.spans) {
    const std::string_view name = span.of(release.text);
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    if (names.size() == 16) break;  // a list longer than any real one must not make this quadratic
  }
  return names;
}

}  // namespace

Nodes::Nodes(std::span<const ReleaseReading> readings)
    : readings_(readings), first_of_(readings.size()), by_type_(entity_type_count) {
  std::vector<std::uint32_t> order(readings.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto rank = [&](std::uint32_t release) {
    const Release& r = readings[release].release;
    return std::tie(r.date, r.id, r.text);
  };
  std::ranges::stable_sort(order, [&](auto a, auto b) { return rank(a) < rank(b); });
  std::size_t entities = 0;
  for (const ReleaseReading& reading : readings) entities += reading.reading.entities.size();
  nodes_.reserve(entities);
  for (const std::uint32_t release : order) add(release, readings[release]);
}

void Nodes::add(std::uint32_t release, const ReleaseReading& reading) {
  const Date& date = reading.release.date;
  const std::int32_t day = date.is_day() ? days_since_epoch(date) : 0;
  first_of_[release] = static_cast<NodeIndex>(nodes_.size());
  for (EntityIndex i = 0; i < reading.reading.entities.size(); ++i) {
    const Entity& entity = reading.reading.entities[i];
    by_type_[static_cast<std::size_t>(entity.type)].push_back(
        static_cast<NodeIndex>(nodes_.size()));
    nodes_.push_back({{release, i}, &reading, &entity, names_of(reading.release, entity), day});
  }
}

NodeIndex Nodes::beside(NodeIndex node, EntityIndex entity) const {
  return entity == no_entity ? no_node : node - nodes_[node].key.entity + entity;
}

}  // namespace communique
