#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace communique {

// Inserts rows of integers, many by one statement: rows that follow each other in the order of
// the table's key take half the time then. The rows that were added last are in the table once
// flush() was called.
class BulkInsert {
 public:
  // `into` is a statement up to its values ("INSERT INTO pairs").
  BulkInsert(Database& database, const std::string& into, std::size_t columns);

  // As many values as there are columns.
  void add(std::initializer_list<std::int64_t> row);
  void flush();

 private:
  std::size_t columns_;
  PreparedStatement many_, one_;
  std::vector<std::int64_t> values_;  // of the rows that are not in the table yet
};

}  // namespace communique
