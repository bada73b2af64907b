#pragma once

#include <CLI/App.hpp>
#include <string>
#include <string_view>

#include "cli/knowledge_base_option.hpp"
#include "cli/table.hpp"
#include "query/entity.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

// The options of the commands that ask the knowledge base.
struct QueryOptions {
  std::string knowledge_base;  // as given; see knowledge_base_path
  std::string format = "table";
};

// Adds --kb and --format.
void add_query_options(CLI::App& command, QueryOptions& options);

TableFormat table_format(const QueryOptions& options);

// The entity that an argument names, by id, name or abbreviation. Where there is none, or are
// several, says so on standard error, with what is near or the candidates, and throws CommandEnded.
EntityRow choose_entity(Database& knowledge, std::string_view argument);

// Says that a query found nothing and throws CommandEnded; `what` completes "nothing found ...".
[[noreturn]] void end_with_nothing(std::string_view what);

}  // namespace communique
