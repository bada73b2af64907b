#include "cli/fact_table.hpp"

#include <iostream>

namespace communique {
namespace {

std::vector<std::string> all_columns(std::vector<std::string> columns, bool ids) {
  if (ids) columns.insert(columns.begin(), "fact");
  columns.insert(columns.end(), {"release", "sentence"});
  return columns;
}

void show_ids(std::vector<Cell>& cells) {
  for (Cell& cell : cells) {
    auto* entities = std::get_if<std::vector<EntityLink>>(&cell);
    if (entities == nullptr) continue;
    for (EntityLink& entity : *entities) entity.name = entity.id;
  }
}

}  // namespace

FactTable::FactTable(std::vector<std::string> columns, const QueryOptions& options)
    : options_(options), table_(all_columns(std::move(columns), options.ids)) {
  table_.set_source_below();
}

void FactTable::add(std::vector<Cell> cells, const Source& source, std::vector<std::string> names) {
  if (options_.ids) {
    if (table_format(options_) != TableFormat::Json) show_ids(cells);
    cells.insert(cells.begin(), source.fact);
  }
  cells.emplace_back(source.release);
  cells.emplace_back(source.sentence);
  table_.add(std::move(cells), std::move(names));
}

void FactTable::print(bool cut) const {
  communique::print(table_, options_);
  if (cut)
    std::cerr << "communique: there are more than these " << table_.size()
              << "; --limit 0 gives all\n";
}

}  // namespace communique
