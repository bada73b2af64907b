#include "cli/command_find.hpp"

#include <iostream>
#include <memory>

#include "cli/query_options.hpp"
#include "query/find.hpp"

namespace communique {
namespace {

struct FindCommandOptions {
  QueryOptions query;
  std::string text;
  std::string type;
  std::string country;
  std::size_t limit = 20;
};

std::string years_of(const EntityRow& entity) {
  const std::string first = entity.first_date.substr(0, 4), last = entity.last_date.substr(0, 4);
  return first == last ? first : first + "-" + last;
}

void run_find(const FindCommandOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  const FindOptions wanted{parse_entity_type(options.type), options.country, options.limit};
  const auto found = find_entities(knowledge.database(), options.text, wanted);
  if (found.empty()) end_with_nothing("for \"" + options.text + "\"");
  Table table({"id", "type", "country", "years", "releases", "name"});
  for (const FoundEntity& hit : found) {
    const EntityRow& entity = hit.entity;
    const std::string also = hit.name == entity.name ? "" : " (" + hit.name + ")";
    table.add({entity.id, std::string(to_string(entity.type)), entity.country, years_of(entity),
               entity.releases, entity.name + also});
  }
  table.write(std::cout, table_format(options.query), Terminal::of_stdout());
}

}  // namespace

void setup_find(CLI::App& app) {
  auto options = std::make_shared<FindCommandOptions>();
  CLI::App* command =
      app.add_subcommand("find", "Search the names of what the knowledge base knows");
  command->add_option("TEXT", options->text, "Part of a name or an abbreviation")->required();
  command
      ->add_option("--type", options->type, "Only entities of this type, such as Body or Agreement")
      ->check([](const std::string& type) {
        return parse_entity_type(type) ? ""
                                       : "Person, Body, Organization, Country, Bloc, Agreement, "
                                         "Law, Programme or Place";
      });
  command->add_option("--country", options->country,
                      "Only what belongs to the country of this name");
  command->add_option("--limit", options->limit, "At most so many");
  add_query_options(*command, options->query);
  command->footer("Example:\n  communique find cepa --type Agreement");
  command->callback([options] { run_find(*options); });
}

}  // namespace communique
