#include "link/linking.hpp"

#include <map>

namespace communique {

Linking link_readings(std::span<const ReleaseReading> readings, const Vocabulary&) {
  Linking linking;
  std::map<std::string, std::uint32_t> index_of;
  for (const ReleaseReading& reading : readings) {
    for (const Entity& entity : reading.reading.entities) index_of.emplace(entity.id, 0);
  }
  for (auto& [id, index] : index_of) {
    index = static_cast<std::uint32_t>(linking.entities.size());
    linking.entities.push_back({id, EntityType::Person, {}, {}, false});
  }
  for (const ReleaseReading& reading : readings) {
    std::vector<std::uint32_t>& row = linking.entity_of.emplace_back();
    for (const Entity& entity : reading.reading.entities) {
      row.push_back(index_of.at(entity.id));
      LinkedEntity& linked = linking.entities[row.back()];
      linked.type = entity.type;
      linked.official |= entity.official;
      if (entity.name.size() > linked.name.size()) linked.name = entity.name;
    }
  }
  return linking;
}

}  // namespace communique
