#include "cli/command_relations.hpp"

#include <memory>

#include "cli/fact_table.hpp"
#include "query/relations.hpp"

namespace communique {
namespace {

struct RelationsOptions {
  QueryOptions query;
  std::string entity;
  std::string with;
  RelationFilter filter;
};

void run_relations(const CLI::App& command, const RelationsOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  const EntityRow entity = choose_entity(knowledge.database(), options.entity);
  RelationFilter filter = options.filter;
  filter.with = choose_key(knowledge.database(), options.with);
  filter.most = wanted_rows(options.query);
  const auto [relations, cut] = read_relations(knowledge.database(), entity.key, filter);
  if (relations.empty()) end_with_nothing(command);
  FactTable table({"date", "relation", "entity", "id", "detail"}, options.query);
  for (const Relation& relation : relations) {
    table.add({relation.date, (relation.forward ? "" : "<- ") + relation.kind, relation.other.name,
               relation.other.id, relation.detail},
              relation.source, {entity.name, relation.other.name});
  }
  table.print(cut);
}

}  // namespace

void setup_relations(CLI::App& app) {
  auto options = std::make_shared<RelationsOptions>();
  CLI::App* command = app.add_subcommand(
      "relations", "List what joins an entity to others, with date and sentence");
  command->add_option("ENTITY", options->entity, "Id, name or abbreviation")->required();
  command->add_option("--with", options->with, "Only relations with this entity");
  take_kinds(*command->add_option("--kind", options->filter.kind,
                                  "Only relations of this kind, such as meets or party-of"));
  add_period_options(*command, options->filter.period);
  add_limit_option(*command, options->query);
  add_ids_option(*command, options->query);
  add_query_options(*command, options->query);
  command->footer("Example:\n  communique relations Korea --with Indonesia --since 2020");
  command->callback([command, options] { run_relations(*command, *options); });
}

}  // namespace communique
