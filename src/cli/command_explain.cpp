#include "cli/command_explain.hpp"

#include <memory>

#include "cli/decision_lines.hpp"
#include "cli/entity_explanation_page.hpp"
#include "cli/output.hpp"
#include "cli/query_options.hpp"
#include "query/fact_explanation.hpp"
#include "query/fact_key.hpp"

namespace communique {
namespace {

constexpr std::size_t lines_a_section = 10;

struct ExplainOptions {
  QueryOptions query;
  std::string subject;  // fact or entity
  bool all = false;
};

Table table_of(const FactExplanation& explanation) {
  Table table({"part", "value"});
  table.add({"fact", explanation.source.fact});
  table.add({"kind", explanation.kind});
  for (const FactPart& part : explanation.parts) {
    if (!part.text.empty()) table.add({part.name, part.text});
    for (const EntityLink& entity : part.entities)
      table.add({part.name, entity.name + " (" + entity.id + ")"});
  }
  table.add({"rule", explanation.rule});
  table.add({"confidence", explanation.confidence});
  table.add({"release", explanation.source.release});
  table.add({"date", explanation.source.date});
  table.add({"title", explanation.source.title});
  table.add({"before", explanation.before});
  table.add({"sentence", explanation.source.sentence});
  table.add({"after", explanation.after});
  return table;
}

void explain(KnowledgeBase& knowledge, const EntityRow& entity, const ExplainOptions& options) {
  const EntityExplanation explanation = explain_entity(knowledge, entity);
  switch (table_format(options.query)) {
    case TableFormat::Table:
      return write_output("", [&](std::ostream& out) {
        write_entity_explanation(out, explanation, options.all ? 0 : lines_a_section,
                                 Terminal::of_stdout());
      });
    case TableFormat::Json:
      return write_output(
          "", [&](std::ostream& out) { write_entity_explanation_json(out, explanation); });
    default:
      return print(decision_table(explanation.decisions), options.query);
  }
}

void run_explain(const ExplainOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  const auto fact = fact_with_id(knowledge.database(), options.subject);
  if (!fact)
    return explain(knowledge, choose_entity(knowledge.database(), options.subject), options);
  const auto explanation = explain_fact(knowledge, *fact);
  if (!explanation) end_with_nothing("for \"" + options.subject + "\"; --ids prints ids of facts");
  print(table_of(*explanation), options.query);
}

}  // namespace

void setup_explain(CLI::App& app) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand(
      "explain", "Show why a fact is believed, or why the names of an entity are one");
  command
      ->add_option("SUBJECT", options->subject,
                   "A fact by its id, as other commands print it with --ids, or an entity by id, "
                   "name or abbreviation")
      ->required();
  command->add_flag("--all", options->all,
                    "Every name, release and reason of an entity, not the first ten");
  add_query_options(*command, options->query);
  command->footer(
      "Example:\n  communique explain rel:de3577e1d26197b9/3\n  communique explain MOTIR");
  command->callback([options] { run_explain(*options); });
}

}  // namespace communique
