#include "cli/command_relations.hpp"

#include <iostream>
#include <memory>

#include "cli/query_options.hpp"
#include "query/relations.hpp"
#include "text/calendar.hpp"

namespace communique {
namespace {

struct RelationsOptions {
  QueryOptions query;
  std::string entity;
  std::string with;
  RelationFilter filter;
};

void run_relations(const RelationsOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  const EntityRow entity = choose_entity(knowledge.database(), options.entity);
  RelationFilter filter = options.filter;
  if (!options.with.empty()) filter.with = choose_entity(knowledge.database(), options.with).key;
  const std::vector<Relation> relations = read_relations(knowledge.database(), entity.key, filter);
  if (relations.empty()) {
    end_with_nothing(options.with.empty() ? "between " + entity.name + " and others"
                                          : "between " + entity.name + " and " + options.with);
  }
  Table table({"date", "relation", "entity", "id", "detail", "release", "sentence"});
  for (const Relation& relation : relations) {
    table.add({relation.date, (relation.forward ? "" : "<- ") + relation.kind, relation.other.name,
               relation.other.id, relation.detail, relation.source.release,
               relation.source.sentence});
  }
  table.write(std::cout, table_format(options.query), Terminal::of_stdout());
}

std::string check_date(const std::string& text) {
  return parse_iso_date(text)
             ? ""
             : "a day, month or year is wanted, such as 2025-11-28, 2025-11 or 2025";
}

}  // namespace

void setup_relations(CLI::App& app) {
  auto options = std::make_shared<RelationsOptions>();
  CLI::App* command = app.add_subcommand(
      "relations", "List what joins an entity to others, with date and sentence");
  command->add_option("ENTITY", options->entity, "Id, name or abbreviation")->required();
  command->add_option("--with", options->with, "Only relations with this entity");
  command->add_option("--kind", options->filter.kind,
                      "Only relations of this kind, such as meets or party-of");
  command
      ->add_option("--since", options->filter.since,
                   "Not before this day, month or year (2025-11-28, 2025-11, 2025)")
      ->check(check_date);
  command->add_option("--until", options->filter.until, "Not after it")->check(check_date);
  add_query_options(*command, options->query);
  command->footer("Example:\n  communique relations Korea --with Indonesia --since 2020");
  command->callback([options] { run_relations(*options); });
}

}  // namespace communique
