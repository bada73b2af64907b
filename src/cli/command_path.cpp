#include "cli/command_path.hpp"

#include <memory>

#include "cli/fact_table.hpp"
#include "query/path.hpp"

namespace communique {
namespace {

struct PathCommandOptions {
  QueryOptions query;
  std::string from, to;
  std::vector<std::string> avoid;
  std::vector<std::string> kinds;
  std::size_t max_links = 6;
  bool all_shortest = false;
};

// One row for each link, with the latest of the facts that make it.
void add_rows(FactTable& table, const Path& path, std::int64_t number) {
  for (const PathStep& step : path) {
    const Relation& reason = step.reasons.back();
    table.add({number, std::vector<EntityLink>{{step.from.id, step.from.name}},
               (reason.forward ? "" : "<- ") + reason.kind,
               std::vector<EntityLink>{{step.to.id, step.to.name}}, reason.date,
               static_cast<std::int64_t>(step.reasons.size())},
              reason.source);
  }
}

void run_path(const PathCommandOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  Database& database = knowledge.database();
  const EntityRow from = choose_entity(database, options.from),
                  to = choose_entity(database, options.to);
  PathOptions wanted{
      options.max_links, {}, {options.kinds.begin(), options.kinds.end()}, options.all_shortest};
  const std::vector<std::int64_t> avoid = choose_keys(database, options.avoid);
  wanted.avoid.insert(avoid.begin(), avoid.end());
  const std::vector<Path> paths =
      from.key == to.key ? std::vector<Path>{} : find_paths(database, from.key, to.key, wanted);
  if (paths.empty()) {
    end_with_nothing("between " + from.name + " and " + to.name + " within " +
                     std::to_string(options.max_links) + " links");
  }
  FactTable table({"path", "from", "relation", "to", "date", "facts"}, options.query);
  for (std::size_t i = 0; i < paths.size(); ++i)
    add_rows(table, paths[i], static_cast<std::int64_t>(i + 1));
  table.print();
}

}  // namespace

void setup_path(CLI::App& app) {
  auto options = std::make_shared<PathCommandOptions>();
  CLI::App* command =
      app.add_subcommand("path", "Find the shortest chain of facts between two entities");
  command->add_option("A", options->from, "Id, name or abbreviation")->required();
  command->add_option("B", options->to, "Id, name or abbreviation")->required();
  command->add_option("--max", options->max_links,
                      "Longest chain looked for, in links (default 6)");
  take_kinds(*command->add_option("--via", options->kinds,
                                  "Only relations of this kind; may be repeated"));
  command->add_option("--avoid", options->avoid,
                      "An entity that is no way through; may be repeated");
  command->add_flag("--all-shortest", options->all_shortest,
                    "Every chain with as few links as there can be");
  add_ids_option(*command, options->query);
  add_query_options(*command, options->query);
  command->footer("Example:\n  communique path \"Park Min-cheol\" Thailand --avoid Korea");
  command->callback([options] { run_path(*options); });
}

}  // namespace communique
