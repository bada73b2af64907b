#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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

// Whether fewer releases name `a` than `b`.
bool is_rarer(Database& knowledge, std::int64_t a, std::int64_t b);

// All its names, the preferred one first.
std::vector<std::string> names_of(Database& knowledge, std::int64_t key);

// Entities that `text` is the id of, else those of which it is a name or abbreviation, case and
// accents ignored; those in more releases first.
std::vector<EntityRow> entities_named(Database& knowledge, std::string_view text);

// Reads ids and names by key, each once; keep one for many look-ups.
class NameReader {
 public:
  explicit NameReader(Database& knowledge);

  const EntityLink& read(std::int64_t key);
  // The entity of a column; none for NULL.
  std::vector<EntityLink> read(const PreparedStatement& row, int column);

 private:
  PreparedStatement select_;
  std::unordered_map<std::int64_t, EntityLink> known_;
};

// Reads the entities that belong to a fact; keep one for many look-ups.
class LinkReader {
 public:
  // `keys` is a SELECT of keys of entities, or NULL, with the parameter ?1: the key of the fact.
  LinkReader(Database& knowledge, std::string_view keys);

  // Each once, in order of their ids. Further values are bound to ?2 and so on.
  template <typename... Values>
  std::vector<EntityLink> read(std::int64_t fact, const Values&... values) {
    keys_.bind(fact, values...);
    return rows();
  }

 private:
  std::vector<EntityLink> rows();

  PreparedStatement keys_;
  NameReader names_;
};

}  // namespace communique
