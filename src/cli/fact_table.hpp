#pragma once

#include <string>
#include <vector>

#include "cli/query_options.hpp"
#include "query/source.hpp"

namespace communique {

// A table with a fact a row: columns of its own, then `release` and `sentence`; with --ids `fact`
// first, and entities by their ids.
class FactTable {
 public:
  FactTable(std::vector<std::string> columns, const QueryOptions& options);

  // One cell a column of its own; the names are marked in the sentence, as those of entities are.
  void add(std::vector<Cell> cells, const Source& source, std::vector<std::string> names = {});
  bool empty() const { return table_.empty(); }
  // With `cut`, tells on standard error that there are more rows, and how to get them.
  void print(bool cut = false) const;

 private:
  const QueryOptions& options_;
  Table table_;
};

}  // namespace communique
