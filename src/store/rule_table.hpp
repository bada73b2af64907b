#pragma once

#include <string_view>
#include <unordered_map>

#include "store/bulk_insert.hpp"
#include "store/keys.hpp"
#include "util/name_pool.hpp"

namespace communique {

// Numbers the names of rules as they come up; fills the table rules.
class RuleTable {
 public:
  explicit RuleTable(DatabaseWriter& writer) : insert_(writer, "INSERT INTO rules", 2) {}

  Key key(std::string_view name) {
    if (const auto known = keys_.find(name); known != keys_.end()) return known->second;
    const Key key = static_cast<Key>(keys_.size()) + 1;
    insert_.add(key, name);
    return keys_.emplace(names_.keep(name), key).first->second;
  }
  void flush() { insert_.flush(); }

 private:
  BulkInsert insert_;
  NamePool names_;
  std::unordered_map<std::string_view, Key> keys_;
};

}  // namespace communique
