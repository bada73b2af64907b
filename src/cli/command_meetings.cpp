#include "cli/command_meetings.hpp"

#include <memory>

#include "cli/fact_table.hpp"
#include "query/meetings.hpp"

namespace communique {
namespace {

struct MeetingsOptions {
  QueryOptions query;
  std::vector<std::string> with;
  Period period;
};

void run_meetings(const CLI::App& command, const MeetingsOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  const MeetingFilter filter{choose_keys(knowledge.database(), options.with), options.period,
                             wanted_rows(options.query)};
  FactTable table({"date", "kind", "name", "participants", "places", "about"}, options.query);
  const auto [rows, cut] = read_meetings(knowledge.database(), filter);
  for (const Meeting& meeting : rows) {
    table.add({meeting.date, meeting.kind, meeting.name, meeting.participants, meeting.places,
               meeting.about},
              meeting.source);
  }
  if (table.empty()) end_with_nothing(command);
  table.print(cut);
}

}  // namespace

void setup_meetings(CLI::App& app) {
  auto options = std::make_shared<MeetingsOptions>();
  CLI::App* command =
      app.add_subcommand("meetings", "List meetings, negotiations, visits and calls");
  command
      ->add_option("--with", options->with,
                   "Who takes part: id, name or abbreviation; if repeated, all of them")
      ->allow_extra_args(false);
  add_period_options(*command, options->period);
  add_limit_option(*command, options->query);
  add_ids_option(*command, options->query);
  add_query_options(*command, options->query);
  command->footer(
      "Examples:\n  communique meetings --with Korea --with Indonesia\n"
      "  communique meetings --since 2025-10 --until 2025-11");
  command->callback([command, options] { run_meetings(*command, *options); });
}

}  // namespace communique
