#include "cli/command_statements.hpp"

#include <memory>

#include "cli/enum_option.hpp"
#include "cli/fact_table.hpp"
#include "query/statements.hpp"

namespace communique {
namespace {

struct StatementsOptions {
  QueryOptions query;
  std::string by, about;
  StatementFilter filter;
};

void run_statements(const CLI::App& command, const StatementsOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  StatementFilter filter = options.filter;
  filter.by = choose_key(knowledge.database(), options.by);
  filter.about = choose_key(knowledge.database(), options.about);
  FactTable table({"date", "by", "act", "about"}, options.query);
  filter.most = wanted_rows(options.query);
  const auto [rows, cut] = read_statements(knowledge.database(), filter);
  for (const ReportedStatement& found : rows)
    table.add({found.date, found.speakers, found.act, found.about}, found.source);
  if (table.empty()) end_with_nothing(command);
  table.print(cut);
}

}  // namespace

void setup_statements(CLI::App& app) {
  auto options = std::make_shared<StatementsOptions>();
  CLI::App* command = app.add_subcommand("statements", "List who said what about whom");
  command->add_option("--by", options->by, "Speaker: id, name or abbreviation");
  command->add_option("--about", options->about, "Whom or what it is about");
  add_enum_option(*command, "--act", options->filter.act, Act::Concern, parse_act,
                  "Only this act of speech");
  add_period_options(*command, options->filter.period);
  add_limit_option(*command, options->query);
  add_ids_option(*command, options->query);
  add_query_options(*command, options->query);
  command->footer(
      "Examples:\n  communique statements --about Japan --act request\n"
      "  communique statements --by \"Chae Yong-mo\" --since 2019-07");
  command->callback([command, options] { run_statements(*command, *options); });
}

}  // namespace communique
