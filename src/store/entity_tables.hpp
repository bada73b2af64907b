#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "link/linking.hpp"
#include "store/database_writer.hpp"
#include "store/keys.hpp"

namespace communique {

// What the releases together tell of each linked entity; fills the tables entities and names.
class EntityTables {
 public:
  explicit EntityTables(const Linking& linking)
      : linking_(linking), seen_(linking.entities.size()) {}

  // To be called once a release, in order of their dates, with the entities that it names, each
  // once.
  void count(std::uint32_t release, std::span<const std::uint32_t> entities, const Date& date);

  void insert(DatabaseWriter& writer) const;

 private:
  struct Seen {
    std::uint32_t texts = 0;  // those that are repeated count once
    Date first, last;         // of releases with a date
  };

  void insert_entities(DatabaseWriter& writer) const;
  void insert_names(DatabaseWriter& writer) const;
  std::optional<Key> country_of(std::uint32_t entity) const;
  bool is_first_of_text(std::uint32_t release, std::uint32_t entity);

  const Linking& linking_;
  std::vector<Seen> seen_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> told_by_repetitions_;  // text and entity
};

}  // namespace communique
