#include "cli/command_find.hpp"

#include <memory>

#include "cli/query_options.hpp"
#include "query/find.hpp"

namespace communique {
namespace {

struct FindCommandOptions {
  QueryOptions query;
  std::string text;
  FindOptions wanted;
};

std::string years_of(const EntityRow& entity) {
  const std::string first = entity.first_date.substr(0, 4), last = entity.last_date.substr(0, 4);
  return first == last ? first : first + "-" + last;
}

void run_find(const FindCommandOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  const auto found = find_entities(knowledge.database(), options.text, options.wanted);
  if (found.empty()) end_with_nothing("for \"" + options.text + "\"");
  Table table({"id", "type", "country", "years", "releases", "name"});
  for (const FoundEntity& hit : found) {
    const EntityRow& entity = hit.entity;
    const std::string also = hit.name == entity.name ? "" : " (" + hit.name + ")";
    table.add({entity.id, std::string(to_string(entity.type)), entity.country, years_of(entity),
               entity.releases, entity.name + also});
  }
  print(table, options.query);
}

}  // namespace

void setup_find(CLI::App& app) {
  auto options = std::make_shared<FindCommandOptions>();
  CLI::App* command =
      app.add_subcommand("find", "Search the names of what the knowledge base knows");
  command->add_option("TEXT", options->text, "Part of a name or an abbreviation")->required();
  add_type_option(*command, options->wanted.only.type);
  command->add_option("--country", options->wanted.only.country,
                      "Only what belongs to the country of this name");
  command->add_option("--limit", options->wanted.limit, "At most so many (default 20)");
  add_query_options(*command, options->query);
  command->footer("Example:\n  communique find cepa --type Agreement");
  command->callback([options] { run_find(*options); });
}

}  // namespace communique
