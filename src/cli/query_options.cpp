#include "cli/query_options.hpp"

#include <iostream>

#include "cli/enum_option.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "query/entity_facts.hpp"
#include "query/find.hpp"
#include "text/calendar.hpp"

namespace communique {
namespace {

constexpr std::size_t near_names = 5;
constexpr std::size_t rows_of_a_table = 100;

[[noreturn]] void end_with_near(Database& knowledge, std::string_view argument) {
  std::cerr << "communique: nothing found for \"" << printable(argument) << "\"";
  const auto near = find_entities(knowledge, argument, {{}, near_names});
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

std::string check_date(const std::string& text) {
  return parse_iso_date(text)
             ? ""
             : "a day, month or year is wanted, such as 2025-11-28, 2025-11 or 2025";
}

std::string check_kind(const std::string& text) {
  std::string kinds;
  for (const std::string_view kind : relation_kinds()) {
    if (kind == text) return "";
    kinds += (kinds.empty() ? "" : ", ") + std::string(kind);
  }
  return "\"" + text + "\" is no kind of relation; there are " + kinds;
}

}  // namespace

void add_query_options(CLI::App& command, QueryOptions& options) {
  add_knowledge_base_option(command, options.knowledge_base);
  command.add_option("--format", options.format, "table, json, csv or tsv")
      ->check(CLI::IsMember({"table", "json", "csv", "tsv"}));
}

void add_ids_option(CLI::App& command, QueryOptions& options) {
  command.add_flag("--ids", options.ids,
                   "Ids of the facts, for `communique explain`, and of entities instead of names");
}

void add_limit_option(CLI::App& command, QueryOptions& options) {
  command.add_option("--limit", options.limit,
                     "At most so many rows, 0 for all (default 100 of a table, else all)");
}

std::size_t wanted_rows(const QueryOptions& options) {
  const bool for_people = table_format(options) == TableFormat::Table;
  return options.limit.value_or(for_people ? rows_of_a_table : 0);
}

void add_period_options(CLI::App& command, Period& period) {
  command
      .add_option("--since", period.since,
                  "Not before this day, month or year (2025-11-28, 2025-11, 2025)")
      ->check(check_date);
  command.add_option("--until", period.until, "Not after it")->check(check_date);
}

void add_as_of_option(CLI::App& command, std::string& as_of) {
  command.add_option("--as-of", as_of, "As releases until this day, month or year tell it")
      ->check(check_date);
}

void take_kinds(CLI::Option& option) { option.check(check_kind); }

void add_type_option(CLI::App& command, std::optional<EntityType>& type) {
  add_enum_option(command, "--type", type, EntityType::Place, parse_entity_type,
                  "Only entities of this type");
}

TableFormat table_format(const QueryOptions& options) {
  return parse_table_format(options.format).value_or(TableFormat::Table);
}

void print(const Table& table, const QueryOptions& options) {
  write_output("", [&](std::ostream& out) {
    table.write(out, table_format(options), Terminal::of_stdout());
  });
}

EntityRow choose_entity(Database& knowledge, std::string_view argument) {
  const std::vector<EntityRow> named = entities_named(knowledge, argument);
  if (named.empty()) end_with_near(knowledge, argument);
  if (named.size() > 1) end_with_candidates(named, argument);
  return named.front();
}

std::optional<std::int64_t> choose_key(Database& knowledge, const std::string& option) {
  if (option.empty()) return std::nullopt;
  return choose_entity(knowledge, option).key;
}

std::vector<std::int64_t> choose_keys(Database& knowledge,
                                      const std::vector<std::string>& options) {
  std::vector<std::int64_t> keys;
  for (const std::string& option : options) keys.push_back(choose_entity(knowledge, option).key);
  return keys;
}

void end_with_nothing(std::string_view what) {
  std::cerr << "communique: nothing found " << printable(what) << '\n';
  throw CommandEnded{ExitCode::NothingFound};
}

void end_with_nothing(const CLI::App& command) {
  std::string what;
  for (const CLI::Option* option : command.get_options()) {
    const std::string name = option->get_name();
    if (option->count() == 0 || name == "--kb" || name == "--format" || name == "--ids" ||
        name == "--limit")
      continue;
    for (const std::string& value : option->results())
      what.append(option->get_positional() ? " " : " " + name + " ").append(value);
  }
  end_with_nothing(what.empty() ? "in the knowledge base" : "for" + what);
}

}  // namespace communique
