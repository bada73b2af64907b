#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/database_writer.hpp"

namespace communique {

// Inserts rows, many by one statement: those that follow each other in the order of the table's key
// take half the time then. The rows that were added last go to the writer by flush().
class BulkInsert {
 public:
  // `into` is a statement up to its values ("INSERT INTO pairs").
  BulkInsert(DatabaseWriter& writer, const std::string& into, std::size_t columns,
             std::size_t rows_at_once = 64);

  // As many values as there are columns.
  template <typename... Values>
  void add(Values&&... values) {
    (values_.push_back(as_value(std::forward<Values>(values))), ...);
    if (values_.size() == rows_at_once_ * columns_) insert_many();
  }
  void flush();

 private:
  static RowValue as_value(std::integral auto value) { return static_cast<std::int64_t>(value); }
  static RowValue as_value(double value) { return value; }
  static RowValue as_value(std::string_view value) { return std::string(value); }
  static RowValue as_value(const char* value) { return std::string(value); }
  static RowValue as_value(std::string value) { return value; }
  static RowValue as_value(Blob&& value) { return std::move(value); }
  static RowValue as_value(std::nullopt_t) { return std::nullopt; }
  template <typename Value>
  static RowValue as_value(const std::optional<Value>& value) {
    return value ? as_value(*value) : RowValue(std::nullopt);
  }

  void insert_many();

  DatabaseWriter& writer_;
  std::size_t columns_, rows_at_once_;
  DatabaseWriter::StatementNumber many_, one_;
  std::vector<RowValue> values_;  // of the rows that are not in the table yet
};

}  // namespace communique
