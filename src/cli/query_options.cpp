#include "cli/query_options.hpp"

#include <iostream>

#include "cli/exit_code.hpp"
#include "query/find.hpp"

namespace communique {
namespace {

constexpr std::size_t near_names = 5;

[[noreturn]] void end_with_near(Database& knowledge, std::string_view argument) {
  std::cerr << "communique: nothing found for \"" << printable(argument) << "\"";
  const auto near = find_entities(knowledge, argument, {{}, {}, near_names});
  for (std::size_t i = 0; i < near.size(); ++i) {
    std::cerr << (i == 0 ? "; near: " : ", ") << printable(near[i].name) << " ("
              << near[i].entity.id << ")";
  }
  std::cerr << '\n';
  throw CommandEnded{ExitCode::NothingFound};
}

[[noreturn]] void end_with_candidates(const std::vector<EntityRow>& candidates,
                                      std::string_view argument) {
  std::cerr << "communique: \"" << printable(argument) << "\" names several; give the id of one:\n";
  Table table({"id", "name", "type", "country", "releases"});
  for (const EntityRow& entity : candidates) {
    table.add({entity.id, entity.name, std::string(to_string(entity.type)), entity.country,
               entity.releases});
  }
  table.write(std::cerr, TableFormat::Table, {});
  throw CommandEnded{ExitCode::Usage};
}

}  // namespace

void add_query_options(CLI::App& command, QueryOptions& options) {
  add_knowledge_base_option(command, options.knowledge_base);
  command.add_option("--format", options.format, "table, json, csv or tsv")
      ->check(CLI::IsMember({"table", "json", "csv", "tsv"}));
}

TableFormat table_format(const QueryOptions& options) {
  return parse_table_format(options.format).value_or(TableFormat::Table);
}

EntityRow choose_entity(Database& knowledge, std::string_view argument) {
  const std::vector<EntityRow> named = entities_named(knowledge, argument);
  if (named.empty()) end_with_near(knowledge, argument);
  if (named.size() > 1) end_with_candidates(named, argument);
  return named.front();
}

void end_with_nothing(std::string_view what) {
  std::cerr << "communique: nothing found " << printable(what) << '\n';
  throw CommandEnded{ExitCode::NothingFound};
}

}  // namespace communique
