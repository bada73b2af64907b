#include "cli/command_timeline.hpp"

#include <memory>

#include "cli/fact_table.hpp"
#include "query/timeline.hpp"

namespace communique {
namespace {

struct TimelineOptions {
  QueryOptions query;
  std::string entity;
  Period period;
};

void run_timeline(const CLI::App& command, const TimelineOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  const EntityRow entity = choose_entity(knowledge.database(), options.entity);
  FactTable table({"date", "section", "what", "with", "releases"}, options.query);
  const auto [rows, cut] =
      read_timeline(knowledge.database(), entity, options.period, wanted_rows(options.query));
  for (const auto& [section, fact, releases] : rows)
    table.add({fact.date, section, fact.what, fact.with, releases}, fact.source);
  if (table.empty()) end_with_nothing(command);
  table.print(cut);
}

}  // namespace

void setup_timeline(CLI::App& app) {
  auto options = std::make_shared<TimelineOptions>();
  CLI::App* command =
      app.add_subcommand("timeline", "List what is known of one entity by date, each fact once");
  command->add_option("ENTITY", options->entity, "Id, name or abbreviation")->required();
  add_period_options(*command, options->period);
  add_limit_option(*command, options->query);
  add_ids_option(*command, options->query);
  add_query_options(*command, options->query);
  command->footer(
      "Examples:\n  communique timeline agreement:id-kr-cepa\n"
      "  communique timeline \"Park Min-cheol\" --since 2025");
  command->callback([command, options] { run_timeline(*command, *options); });
}

}  // namespace communique
