#include "cli/command_agreements.hpp"

#include <memory>

#include "cli/enum_option.hpp"
#include "cli/fact_table.hpp"
#include "query/agreements.hpp"

namespace communique {
namespace {

struct AgreementsOptions {
  QueryOptions query;
  std::vector<std::string> parties;
  AgreementFilter filter;
};

void run_agreements(const CLI::App& command, const AgreementsOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  AgreementFilter filter = options.filter;
  filter.parties = choose_keys(knowledge.database(), options.parties);
  FactTable table({"date", "status", "agreement", "id", "kind", "parties"}, options.query);
  filter.most = wanted_rows(options.query);
  const auto [rows, cut] = read_agreements(knowledge.database(), filter);
  for (const AgreementState& state : rows) {
    table.add({state.date, state.status, state.agreement.name, state.agreement.id, state.kind,
               state.parties},
              state.source);
  }
  if (table.empty()) end_with_nothing(command);
  table.print(cut);
}

}  // namespace

void setup_agreements(CLI::App& app) {
  auto options = std::make_shared<AgreementsOptions>();
  CLI::App* command =
      app.add_subcommand("agreements", "List agreements, their parties and where they stand");
  command
      ->add_option("--party", options->parties,
                   "A party: id, name or abbreviation; if repeated, all of them")
      ->allow_extra_args(false);
  add_enum_option(*command, "--status", options->filter.status, AgreementStatus::Terminated,
                  parse_agreement_status, "Only those that stand so");
  add_as_of_option(*command, options->filter.as_of);
  add_limit_option(*command, options->query);
  add_ids_option(*command, options->query);
  add_query_options(*command, options->query);
  command->footer(
      "Examples:\n  communique agreements --party Korea --status negotiating\n"
      "  communique agreements --party Korea --party Indonesia --as-of 2019-10");
  command->callback([command, options] { run_agreements(*command, *options); });
}

}  // namespace communique
