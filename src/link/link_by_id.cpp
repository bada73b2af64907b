#include "link/link_by_id.hpp"

#include <map>
#include <set>

namespace communique {
namespace {

struct Gathered {
  LinkedEntity entity;
  std::set<std::string> names;
};

}  // namespace

Linking link_by_id(std::span<const ReleaseReading> releases) {
  std::map<std::string, Gathered> by_id;
  for (const ReleaseReading& item : releases) {
    for (const Entity& entity : item.reading.entities) {
      Gathered& gathered = by_id[entity.id];
      gathered.entity.id = entity.id;
      gathered.entity.type = entity.type;
      gathered.entity.official |= entity.official;
      if (gathered.entity.name.empty()) gathered.entity.name = entity.name;
      gathered.names.insert(entity.name);
    }
  }
  Linking linking;
  std::map<std::string, std::uint32_t> index_of;
  for (auto& [id, gathered] : by_id) {
    gathered.names.erase(gathered.entity.name);
    gathered.entity.aliases.assign(gathered.names.begin(), gathered.names.end());
    index_of[id] = static_cast<std::uint32_t>(linking.entities.size());
    linking.entities.push_back(std::move(gathered.entity));
  }
  for (const ReleaseReading& item : releases) {
    std::vector<std::uint32_t>& indices = linking.entity_of.emplace_back();
    for (const Entity& entity : item.reading.entities) indices.push_back(index_of[entity.id]);
  }
  return linking;
}

}  // namespace communique
