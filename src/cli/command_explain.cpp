#include "cli/command_explain.hpp"

#include <memory>

#include "cli/query_options.hpp"
#include "query/fact_explanation.hpp"
#include "query/fact_key.hpp"

namespace communique {
namespace {

struct ExplainOptions {
  QueryOptions query;
  std::string fact;
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

void run_explain(const ExplainOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  const auto fact = fact_with_id(knowledge.database(), options.fact);
  const auto explanation = fact ? explain_fact(knowledge, *fact) : std::nullopt;
  if (!explanation) end_with_nothing("for \"" + options.fact + "\"; --ids prints ids of facts");
  print(table_of(*explanation), options.query);
}

}  // namespace

void setup_explain(CLI::App& app) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand(
      "explain", "Show why a fact is believed: its rule, confidence and sentence");
  command->add_option("FACT", options->fact, "Id, as other commands print it with --ids")
      ->required();
  add_query_options(*command, options->query);
  command->footer("Example:\n  communique explain rel:de3577e1d26197b9/3");
  command->callback([options] { run_explain(*options); });
}

}  // namespace communique
