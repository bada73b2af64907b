#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "store/database.hpp"
#include "store/keys.hpp"

namespace communique {

// Numbers the names of rules as they come up; fills the table rules.
class RuleTable {
 public:
  explicit RuleTable(Database& database) : insert_(database, "INSERT INTO rules VALUES(?,?)") {}

  Key key(std::string_view name) {
    const auto [known, added] =
        keys_.try_emplace(std::string(name), static_cast<Key>(keys_.size() + 1));
    if (added) insert_.run(known->second, name);
    return known->second;
  }

 private:
  PreparedStatement insert_;
  std::unordered_map<std::string, Key> keys_;
};

}  // namespace communique
