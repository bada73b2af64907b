#include "store/entity_tables.hpp"

#include <optional>

#include "util/utf8.hpp"

namespace communique {

void EntityTables::count(const LinkedReading& linked, const std::string& date, Key text) {
  for (const std::uint32_t entity : linked.linked) {
    Seen& seen = seen_[entity];
    seen.texts.insert(text);
    if (date.empty()) continue;
    if (seen.first_date.empty()) seen.first_date = date;
    seen.last_date = date;
  }
}

void EntityTables::insert(Database& database) const {
  PreparedStatement entity(database, "INSERT INTO entities VALUES(?,?,?,?,?,?,?,?,?)");
  PreparedStatement name(database, "INSERT OR IGNORE INTO names VALUES(?,?,?,?)");
  for (std::uint32_t i = 0; i < entities_.size(); ++i) {
    const LinkedEntity& linked = entities_[i];
    const Seen& seen = seen_[i];
    entity.run(entity_key(i), linked.id, static_cast<int>(linked.type), linked.name,
               linked.official,
               countries_[i] == no_entity ? std::optional<Key>() : entity_key(countries_[i]),
               static_cast<std::int64_t>(seen.texts.size()), seen.first_date, seen.last_date);
    name.run(fold(linked.name), entity_key(i), linked.name, true);
    for (const std::string& alias : linked.aliases)
      name.run(fold(alias), entity_key(i), alias, false);
  }
}

}  // namespace communique
