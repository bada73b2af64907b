#include "cli/command_show.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

#include "cli/dossier_page.hpp"
#include "cli/fact_table.hpp"
#include "cli/output.hpp"
#include "query/history.hpp"

namespace communique {
namespace {

constexpr std::size_t facts_a_section = 10;

struct ShowOptions {
  QueryOptions query;
  std::string entity;
  std::string as_of;
  bool all = false;
};

void print_rows(const Dossier& dossier, const QueryOptions& options) {
  FactTable table({"section", "date", "what", "with", "confidence"}, options);
  for (const DossierSection& section : dossier.sections) {
    for (const DossierFact& fact : section.facts)
      table.add({section.name, fact.date, fact.what, fact.with, fact.confidence}, fact.source);
  }
  table.print();
}

// The history tells of posts and successions what all releases together do; each that says so is
// told by itself only where all is wanted.
void put_history_first(std::vector<DossierSection> history, bool all, Dossier& dossier) {
  const auto tells = [&](std::string_view name) {
    return std::ranges::find(history, name, &DossierSection::name) != history.end();
  };
  std::erase_if(dossier.sections, [&](const DossierSection& section) {
    return !all && ((section.name == "posts" && tells("offices")) ||
                    (section.name == "successions" && tells("lineage")));
  });
  dossier.sections.insert(dossier.sections.begin(), std::make_move_iterator(history.begin()),
                          std::make_move_iterator(history.end()));
}

void run_show(const CLI::App& command, const ShowOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  const EntityRow entity = choose_entity(knowledge.database(), options.entity);
  const TableFormat format = table_format(options.query);
  const bool cut = format == TableFormat::Table && !options.all;
  const DossierOptions chosen{cut ? facts_a_section : 0, options.as_of};
  Dossier dossier = read_dossier(knowledge.database(), entity, chosen);
  put_history_first(read_history(knowledge.database(), entity, chosen), !cut, dossier);
  if (dossier.sections.empty() && !options.as_of.empty()) end_with_nothing(command);
  if (format == TableFormat::Table) {
    write_output("", [&](std::ostream& out) {
      write_dossier(out, dossier, options.query.ids, Terminal::of_stdout());
    });
  } else if (format == TableFormat::Json) {
    write_output("", [&](std::ostream& out) { write_dossier_json(out, dossier); });
  } else {
    print_rows(dossier, options.query);
  }
}

}  // namespace

void setup_show(CLI::App& app) {
  auto options = std::make_shared<ShowOptions>();
  CLI::App* command = app.add_subcommand(
      "show", "Show all that is known of one entity, each fact with its sentence");
  command->add_option("ENTITY", options->entity, "Id, name or abbreviation")->required();
  command->add_flag("--all", options->all, "Every fact of each section, not the last ten");
  add_as_of_option(*command, options->as_of);
  add_ids_option(*command, options->query);
  add_query_options(*command, options->query);
  command->footer(
      "Examples:\n  communique show MOTIR\n  communique show \"Park Min-cheol\" --as-of 2024 "
      "--all");
  command->callback([command, options] { run_show(*command, *options); });
}

}  // namespace communique
