#include "link/name_reference.hpp"

#include <algorithm>

namespace communique {
namespace {

// `namesakes`: entities of that id that stand before it in the reading.
std::string name_reference(std::string_view id, std::string_view release, std::size_t namesakes) {
  std::string reference(id);
  reference += "~";
  reference += release;
  return namesakes == 0 ? reference : reference + "~" + std::to_string(namesakes + 1);
}

}  // namespace

std::string name_reference(const ReleaseSummary& release, EntityIndex entity) {
  const std::string_view id = release.entities[entity]->id;
  const auto namesakes = std::ranges::count(release.entities.first(entity), id, &NamedEntity::id);
  return name_reference(id, release.id, static_cast<std::size_t>(namesakes));
}

std::string name_reference(const ReleaseReading& item, EntityIndex entity) {
  const std::span<const Entity> all = item.reading.entities;
  const std::string& id = all[entity].id;
  const auto namesakes = std::ranges::count(all.first(entity), id, &Entity::id);
  return name_reference(id, item.release.id, static_cast<std::size_t>(namesakes));
}

NameReferences::NameReferences(const Summaries& summaries, const Linking& linking)
    : summaries_(summaries) {
  for (std::uint32_t i = 0; i < summaries.size(); ++i) releases_[summaries[i].id] = i;
  for (const LinkedEntity& entity : linking.entities)
    linked_[std::string(entity.id)] = entity.first;
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
    const ReleaseSummary& release_named = summaries_[*candidate];
    for (EntityIndex i = 0; i < release_named.entities.size(); ++i) {
      if (name_reference(release_named, i) == id) return EntityKey{*candidate, i};
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> NameReferences::find_release(std::string_view id) const {
  const auto found = releases_.find(id);
  return found == releases_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace communique
