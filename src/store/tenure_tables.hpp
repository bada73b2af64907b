#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "fact/facts.hpp"
#include "link/linking.hpp"
#include "store/database_writer.hpp"
#include "store/rule_table.hpp"

namespace communique {

// The titles that releases give each office; fills the table office_titles.
class OfficeTitles {
 public:
  explicit OfficeTitles(const Linking& linking) : linking_(linking) {}

  // Of one release, with the tenure of each.
  void add(std::span<const Post> posts, std::span<const std::uint32_t> tenures);
  void insert(DatabaseWriter& writer) const;

 private:
  const Linking& linking_;
  std::set<std::pair<std::uint32_t, std::string>> titles_;  // with the number of the office
};

// Fills the tables offices, tenures and tenure_bounds.
void insert_tenures(DatabaseWriter& writer, const Linking& linking, RuleTable& rules);

}  // namespace communique
