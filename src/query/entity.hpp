#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mention/entity_type.hpp"
#include "store/database.hpp"

namespace communique {

// An entity that a fact names.
struct EntityLink {
  std::string id;
  std::string name;
};

// An entity as the knowledge base lists it.
struct EntityRow {
  std::int64_t key = 0;  // of the table `entities`
  std::string id;
  EntityType type = EntityType::Person;
  std::string name;
  std::string country;  // name of the country it belongs to, or empty
  std::int64_t releases = 0;
  std::string first_date;  // of those releases, ISO 8601
  std::string last_date;
};

EntityRow read_entity(Database& knowledge, std::int64_t key);

// All its names, the preferred one first.
std::vector<std::string> names_of(Database& knowledge, std::int64_t key);

// Entities that `text` is the id of, else those of which it is a name or abbreviation, case and
// accents ignored; those in more releases first.
std::vector<EntityRow> entities_named(Database& knowledge, std::string_view text);

// Reads the entities that belong to a fact; keep one for many look-ups.
class LinkReader {
 public:
  // `keys` is a SELECT of keys of entities with the parameter ?1: the key of the fact.
  LinkReader(Database& knowledge, std::string_view keys);

  // In order of their ids. Further values are bound to ?2 and so on.
  template <typename... Values>
  std::vector<EntityLink> read(std::int64_t fact, const Values&... values) {
    select_.bind(fact, values...);
    return rows();
  }

 private:
  std::vector<EntityLink> rows();

  PreparedStatement select_;
};

}  // namespace communique
