#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/database.hpp"

namespace communique {

// The conditions of a query that depend on what was asked for; all of them must hold. Values are
// bound, never written into the SQL.
class Conditions {
 public:
  // `sql` with a "?" for each value.
  template <typename... Values>
  void add(std::string_view sql, Values... values) {
    sql_ += (sql_.empty() ? " WHERE " : " AND ") + std::string(sql);
    (values_.emplace_back(std::move(values)), ...);
  }
  void add_all(std::string_view sql, const std::vector<std::int64_t>& values) {
    add(sql);
    values_.insert(values_.end(), values.begin(), values.end());
  }
  void add_if(std::string_view sql, const std::optional<std::int64_t>& value) {
    if (value) add(sql, *value);
  }
  void add_if(std::string_view sql, const std::string& value) {
    if (!value.empty()) add(sql, value);
  }

  // The statement "SELECT ... FROM ...", these conditions and `order`, ready to step.
  PreparedStatement prepare(Database& knowledge, std::string_view select,
                            std::string_view order) const {
    PreparedStatement statement(knowledge, std::string(select) + sql_ + " " + std::string(order));
    statement.bind_all(values_);
    return statement;
  }

 private:
  std::string sql_;
  std::vector<Value> values_;
};

}  // namespace communique
