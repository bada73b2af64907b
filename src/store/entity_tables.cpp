#include "store/entity_tables.hpp"

#include <algorithm>
#include <optional>

#include "store/bulk_insert.hpp"
#include "store/keys.hpp"
#include "util/utf8.hpp"

namespace communique {

// Of releases of one text the first comes first.
bool EntityTables::is_first_of_text(std::uint32_t release, std::uint32_t entity) {
  const std::uint32_t text = linking_.repeats.at(release);
  if (text == release) return true;
  const std::vector<std::uint32_t>& told = linking_.entity_of[text];
  return std::ranges::find(told, entity) == told.end() &&
         told_by_repetitions_.emplace(text, entity).second;
}

void EntityTables::count(std::uint32_t release, std::span<const std::uint32_t> entities,
                         const Date& date) {
  for (const std::uint32_t entity : entities) {
    Seen& seen = seen_[entity];
    seen.texts += is_first_of_text(release, entity);
    if (!date.known()) continue;
    if (!seen.first.known()) seen.first = date;
    seen.last = date;
  }
}

void EntityTables::insert(DatabaseWriter& writer) const {
  BulkInsert entities(writer, "INSERT INTO entities", 9);
  BulkInsert names(writer, "INSERT OR IGNORE INTO names", 7);
  for (std::uint32_t i = 0; i < seen_.size(); ++i) {
    const LinkedEntity& linked = linking_.entities[i];
    const auto country = linking_.countries[i] == no_entity ? std::optional<Key>()
                                                            : entity_key(linking_.countries[i]);
    entities.add(entity_key(i), linked.id, static_cast<int>(linked.type), linked.name,
                 linked.official, country, seen_[i].texts, to_iso(seen_[i].first),
                 to_iso(seen_[i].last));
    const auto add_name = [&](std::string_view name, bool preferred) {
      names.add(fold(name), entity_key(i), name, preferred, static_cast<int>(linked.type), country,
                seen_[i].texts);
    };
    add_name(linked.name, true);
    for (const std::string_view alias : linked.aliases) add_name(alias, false);
  }
  entities.flush();
  names.flush();
}

}  // namespace communique
