#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "store/database.hpp"
#include "util/task_thread.hpp"

namespace communique {

// Writes rows on a thread of its own, in the order in which they are given, while the caller makes
// more of them. Until finish() the database is for that thread alone. What it throws is thrown by
// the next call.
class DatabaseWriter {
 public:
  using StatementNumber = std::size_t;

  explicit DatabaseWriter(Database& database) : database_(database) {}

  StatementNumber prepare(std::string sql);
  // A value for each parameter of the statement.
  void run(StatementNumber statement, std::vector<RowValue> values);
  // Waits until all is written.
  void finish() { thread_.finish(); }

 private:
  Database& database_;
  StatementNumber prepared_ = 0;
  std::deque<PreparedStatement> statements_;  // of the thread
  TaskThread thread_;
};

}  // namespace communique
