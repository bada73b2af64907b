#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/terminal.hpp"
#include "query/entity.hpp"

namespace communique {

enum class TableFormat { Table, Json, Csv, Tsv };

// "table", "json", "csv" or "tsv".
std::optional<TableFormat> parse_table_format(std::string_view name);

// Nothing, a text, a number, or entities.
using Cell =
    std::variant<std::monostate, std::string, std::int64_t, double, std::vector<EntityLink>>;

// Rows under named columns, for people or for programs. Names of columns are stable: programs rely
// on them.
class Table {
 public:
  explicit Table(std::vector<std::string> columns) : columns_(std::move(columns)) {}

  // On a terminal the last two columns, a source and a long text, stand below the others.
  void set_source_below() { source_below_ = true; }

  // One cell a column; the names and those of entities are marked in the source below.
  void add(std::vector<Cell> row, std::vector<std::string> names = {}) {
    rows_.push_back(std::move(row));
    names_.push_back(std::move(names));
  }
  bool empty() const { return rows_.empty(); }
  std::size_t size() const { return rows_.size(); }

  // Table: aligned, fitted to the terminal, where columns without content are left out. Json: an
  // array of objects, null for nothing, for entities an array of their ids and names. Csv: RFC
  // 4180, cells that a spreadsheet would take for a formula get a leading apostrophe. Tsv: tabs and
  // line ends become spaces.
  void write(std::ostream& out, TableFormat format, const Terminal& terminal) const;

 private:
  void write_text(std::ostream& out, const Terminal& terminal) const;
  void write_json(std::ostream& out) const;
  void write_csv(std::ostream& out) const;
  void write_tsv(std::ostream& out) const;

  std::vector<std::string> columns_;
  std::vector<std::vector<Cell>> rows_;
  std::vector<std::vector<std::string>> names_;  // by row
  bool source_below_ = false;
};

// How a cell reads as text: "" for nothing, the shortest exact form of a number without exponent,
// the names of entities with "; " between them.
std::string to_text(const Cell& cell);

}  // namespace communique
