#include "store/database_writer.hpp"

#include <utility>

namespace communique {

DatabaseWriter::StatementNumber DatabaseWriter::prepare(std::string sql) {
  thread_.add([this, sql = std::move(sql)] { statements_.emplace_back(database_, sql); });
  return prepared_++;
}

void DatabaseWriter::run(StatementNumber statement, std::vector<RowValue> values) {
  thread_.add(
      [this, statement, values = std::move(values)] { statements_[statement].run_all(values); });
}

}  // namespace communique
