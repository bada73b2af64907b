#include "store/bulk_insert.hpp"

#include <iterator>
#include <utility>

namespace communique {
namespace {

// "VALUES(?,?),(?,?)"
std::string placeholders(std::size_t columns, std::size_t rows) {
  std::string row = "(?";
  for (std::size_t i = 1; i < columns; ++i) row += ",?";
  row += ")";
  std::string all = " VALUES" + row;
  for (std::size_t i = 1; i < rows; ++i) all += "," + row;
  return all;
}

}  // namespace

BulkInsert::BulkInsert(DatabaseWriter& writer, const std::string& into, std::size_t columns,
                       std::size_t rows_at_once)
    : writer_(writer),
      columns_(columns),
      rows_at_once_(rows_at_once),
      many_(writer.prepare(into + placeholders(columns, rows_at_once))),
      one_(writer.prepare(into + placeholders(columns, 1))) {}

void BulkInsert::insert_many() {
  writer_.run(many_, std::exchange(values_, {}));
  values_.reserve(rows_at_once_ * columns_);
}

void BulkInsert::flush() {
  const auto columns = static_cast<std::ptrdiff_t>(columns_);
  for (auto row = values_.begin(); row != values_.end(); row += columns)
    writer_.run(one_, {std::move_iterator(row), std::move_iterator(row + columns)});
  values_.clear();
}

}  // namespace communique
