#include "link/name_reference.hpp"

#include <algorithm>

namespace communique {

std::string name_reference(const ReleaseReading& item, EntityIndex entity) {
  const std::span<const Entity> all = item.reading.entities;
  const std::string& id = all[entity].id;
  std::string reference = id + "~" + item.release.id;
  const auto namesakes = std::ranges::count(all.first(entity), id, &Entity::id);
  return namesakes == 0 ? reference : reference + "~" + std::to_string(namesakes + 1);
}

NameReferences::NameReferences(std::span<const ReleaseReading> readings, const Linking& linking)
    : readings_(readings) {
  for (std::uint32_t i = 0; i < readings.size(); ++i) releases_[readings[i].release.id] = i;
  for (const LinkedEntity& entity : linking.entities) linked_[entity.id] = entity.first;
}

std::optional<EntityKey> NameReferences::find(std::string_view id) const {
  const auto linked = linked_.find(std::string(id));
  if (linked != linked_.end()) return linked->second;
  const std::size_t mark = id.find('~');
  if (mark == std::string_view::npos) return std::nullopt;
  const auto release = find_release(id.substr(mark + 1));
  const auto without_number = find_release(id.substr(mark + 1, id.rfind('~') - mark - 1));
  for (const auto& candidate : {release, without_number}) {
    if (!candidate) continue;
    const ReleaseReading& item = readings_[*candidate];
    for (EntityIndex i = 0; i < item.reading.entities.size(); ++i) {
      if (name_reference(item, i) == id) return EntityKey{*candidate, i};
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> NameReferences::find_release(std::string_view id) const {
  const auto found = releases_.find(id);
  return found == releases_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace communique
