#include "store/bulk_insert.hpp"

#include <span>

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

BulkInsert::BulkInsert(Database& database, const std::string& into, std::size_t columns)
    : columns_(columns),
      many_(database, into + placeholders(columns, rows_at_once)),
      one_(database, into + placeholders(columns, 1)) {}

void BulkInsert::insert_many() {
  many_.run_all(values_);
  values_.clear();
}

void BulkInsert::flush() {
  for (std::span<const RowValue> left = values_; !left.empty(); left = left.subspan(columns_))
    one_.run_all(left.first(columns_));
  values_.clear();
}

}  // namespace communique
