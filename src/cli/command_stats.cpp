#include "cli/command_stats.hpp"

#include <memory>

#include "cli/query_options.hpp"
#include "query/statistics.hpp"

namespace communique {
namespace {

void run_stats(const QueryOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.knowledge_base));
  std::vector<Statistic> statistics = count_contents(knowledge.database());
  std::ranges::move(count_kinds(knowledge.database()), std::back_inserter(statistics));
  Table table({"group", "kind", "count"});
  for (const Statistic& s : statistics) table.add({s.group, s.kind, s.count});
  print(table, options);
}

}  // namespace

void setup_stats(CLI::App& app) {
  auto options = std::make_shared<QueryOptions>();
  CLI::App* command = app.add_subcommand("stats", "Count what the knowledge base holds");
  add_query_options(*command, *options);
  command->footer("Example:\n  communique stats --format csv");
  command->callback([options] { run_stats(*options); });
}

}  // namespace communique
