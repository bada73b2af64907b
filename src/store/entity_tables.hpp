#pragma once

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
  // `countries`: of each entity, see link/body_lineage.hpp.
  EntityTables(const std::vector<LinkedEntity>& entities, std::vector<std::uint32_t> countries)
      : entities_(entities), countries_(std::move(countries)), seen_(entities.size()) {}

  // To be called once a release, in order of their dates. `text` is the release that it repeats, or
  // itself.
  void count(const LinkedReading& linked, const std::string& date, Key text);

  void insert(Database& database) const;

 private:
  struct Seen {
    std::set<Key> texts;
    std::string first_date, last_date;  // of releases with a date
  };

  const std::vector<LinkedEntity>& entities_;
  std::vector<std::uint32_t> countries_;
  std::vector<Seen> seen_;
};

}  // namespace communique
