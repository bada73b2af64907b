#include "store/entity_tables.hpp"

#include <algorithm>
#include <compare>
#include <vector>

#include "store/bulk_insert.hpp"
#include "util/arena.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

// The names of all entities in the order of the table's key: in that of the entities each row would
// go to another page.
class NamesInOrder {
 public:
  explicit NamesInOrder(const Linking& linking)
      : linking_(linking), texts_(linking.entities.get_allocator().resource()) {
    names_.reserve(count());
    for (std::uint32_t i = 0; i < linking.entities.size(); ++i) {
      const LinkedEntity& entity = linking.entities[i];
      add(entity.name, i, 0);
      for (std::uint32_t alias = 0; alias < entity.aliases.size(); ++alias)
        add(entity.aliases[alias], i, alias + 1);
    }
    std::ranges::sort(names_);
  }

  void for_each(const auto& action) const {
    for (const auto& [opening, folded, entity, number] : names_) {
      const LinkedEntity& named = linking_.entities[entity];
      action(folded, entity, number == 0 ? named.name : named.aliases[number - 1], number == 0);
    }
  }

 private:
  struct Name {
    std::uint64_t opening = 0;  // the first bytes: tells most apart without a look at the text
    std::string_view folded;
    std::uint32_t entity = 0;
    std::uint32_t number = 0;  // 0 is preferred

    friend auto operator<=>(const Name&, const Name&) = default;
  };

  std::size_t count() const {
    std::size_t count = linking_.entities.size();
    for (const LinkedEntity& entity : linking_.entities) count += entity.aliases.size();
    return count;
  }

  void add(std::string_view name, std::uint32_t entity, std::uint32_t number) {
    const std::string_view folded = texts_.keep(fold(name));
    std::uint64_t opening = 0;
    for (std::size_t i = 0; i < sizeof opening; ++i)
      opening = opening << 8 | (i < folded.size() ? static_cast<unsigned char>(folded[i]) : 0U);
    names_.push_back({opening, folded, entity, number});
  }

  const Linking& linking_;
  Arena texts_;
  std::vector<Name> names_;
};

}  // namespace

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
  insert_entities(writer);
  insert_names(writer);
}

std::optional<Key> EntityTables::country_of(std::uint32_t entity) const {
  const std::uint32_t country = linking_.countries[entity];
  return country == no_entity ? std::optional<Key>() : entity_key(country);
}

void EntityTables::insert_entities(DatabaseWriter& writer) const {
  BulkInsert entities(writer, "INSERT INTO entities", 9);
  for (std::uint32_t i = 0; i < seen_.size(); ++i) {
    const LinkedEntity& linked = linking_.entities[i];
    entities.add(entity_key(i), linked.id, static_cast<int>(linked.type), linked.name,
                 linked.official, country_of(i), seen_[i].texts, to_iso(seen_[i].first),
                 to_iso(seen_[i].last));
  }
  entities.flush();
}

void EntityTables::insert_names(DatabaseWriter& writer) const {
  BulkInsert names(writer, "INSERT OR IGNORE INTO names", 7);
  NamesInOrder(linking_).for_each(
      [&](std::string_view folded, std::uint32_t entity, std::string_view name, bool preferred) {
        names.add(folded, entity_key(entity), name, preferred,
                  static_cast<int>(linking_.entities[entity].type), country_of(entity),
                  seen_[entity].texts);
      });
  names.flush();
}

}  // namespace communique
