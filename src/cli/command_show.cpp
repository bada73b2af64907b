#include "cli/command_show.hpp"

#include <iostream>
#include <memory>

#include "cli/dossier_page.hpp"
#include "cli/query_options.hpp"

namespace communique {
namespace {

constexpr std::size_t facts_a_section = 10;

struct ShowOptions {
  QueryOptions query;
  std::string entity;
  bool all = false;
};

void run_show(const ShowOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  const EntityRow entity = choose_entity(knowledge.database(), options.entity);
  const Dossier dossier = read_dossier(knowledge.database(), entity);
  switch (table_format(options.query)) {
    case TableFormat::Table:
      return write_dossier(std::cout, dossier, options.all ? 0 : facts_a_section,
                           Terminal::of_stdout());
    case TableFormat::Json:
      return write_dossier_json(std::cout, dossier);
    case TableFormat::Csv:
      return write_dossier_rows(std::cout, dossier, false);
    case TableFormat::Tsv:
      return write_dossier_rows(std::cout, dossier, true);
  }
}

}  // namespace

void setup_show(CLI::App& app) {
  auto options = std::make_shared<ShowOptions>();
  CLI::App* command = app.add_subcommand(
      "show", "Show all that is known of one entity, each fact with its sentence");
  command->add_option("ENTITY", options->entity, "Id, name or abbreviation")->required();
  command->add_flag("--all", options->all, "Every fact of each section, not the last ten");
  add_query_options(*command, options->query);
  command->footer("Example:\n  communique show MOTIR");
  command->callback([options] { run_show(*options); });
}

}  // namespace communique
