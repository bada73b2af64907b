#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/knowledge_base_option.hpp"
#include "cli/table.hpp"
#include "query/entity.hpp"
#include "query/period.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

// The options of the commands that ask the knowledge base.
struct QueryOptions {
  std::string knowledge_base;  // as given; see knowledge_base_path
  std::string format = "table";
  bool ids = false;                  // print the ids of facts and entities
  std::optional<std::size_t> limit;  // of rows; see wanted_rows
};

// Adds --kb and --format.
void add_query_options(CLI::App& command, QueryOptions& options);

// Adds --ids, for commands that list facts.
void add_ids_option(CLI::App& command, QueryOptions& options);

// Adds --limit, for commands that may list very many rows.
void add_limit_option(CLI::App& command, QueryOptions& options);

// How many rows are wanted, 0 for all: as --limit says, else a hundred of a table, which is for
// people, and all of what is for programs.
std::size_t wanted_rows(const QueryOptions& options);

// Adds --since and --until.
void add_period_options(CLI::App& command, Period& period);

// Adds --as-of.
void add_as_of_option(CLI::App& command, std::string& as_of);

// Lets the option take nothing but kinds of relations.
void take_kinds(CLI::Option& option);

// Adds --type.
void add_type_option(CLI::App& command, std::optional<EntityType>& type);

TableFormat table_format(const QueryOptions& options);

// Writes to standard output, as --format says.
void print(const Table& table, const QueryOptions& options);

// The entity that an argument names, by id, name or abbreviation. Where there is none, or are
// several, says so on standard error, with what is near or the candidates, and throws CommandEnded.
EntityRow choose_entity(Database& knowledge, std::string_view argument);

// The key of the entity that an option names; nothing where the option was not given.
std::optional<std::int64_t> choose_key(Database& knowledge, const std::string& option);
std::vector<std::int64_t> choose_keys(Database& knowledge, const std::vector<std::string>& options);

// Says that a query found nothing and throws CommandEnded; `what` completes "nothing found ...".
[[noreturn]] void end_with_nothing(std::string_view what);

// The same for commands that select by options: tells those that were given, except how to print.
[[noreturn]] void end_with_nothing(const CLI::App& command);

}  // namespace communique
