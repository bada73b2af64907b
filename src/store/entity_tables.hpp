#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "link/linked_reading.hpp"
#include "link/linking.hpp"
#include "store/database.hpp"
#include "store/keys.hpp"

namespace communique {

// What the releases together tell of each linked entity; fills the tables entities and names.
class EntityTables {
 public:
  explicit EntityTables(const std::vector<LinkedEntity>& entities)
      : entities_(entities), seen_(entities.size()) {}

  // To be called once a release, in order of their dates. `text` is the release that it repeats, or
  // itself.
  void count(const LinkedReading& linked, const std::string& date, Key text);

  void insert(Database& database) const;

 private:
  struct Seen {
    std::set<Key> texts;
    std::string first_date, last_date;  // of releases with a date
    std::map<Key, std::uint32_t> countries;
  };

  const std::vector<LinkedEntity>& entities_;
  std::vector<Seen> seen_;
};

}  // namespace communique
