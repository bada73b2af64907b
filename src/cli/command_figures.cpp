#include "cli/command_figures.hpp"

#include <memory>

#include "cli/fact_table.hpp"
#include "query/figures.hpp"

namespace communique {
namespace {

struct FiguresOptions {
  QueryOptions query;
  std::string reporter, partner;
  FigureFilter filter;
};

Cell cell_of(const std::optional<double>& number) { return number ? Cell(*number) : Cell(); }

void run_figures(const CLI::App& command, const FiguresOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  FigureFilter filter = options.filter;
  filter.reporter = choose_key(knowledge.database(), options.reporter);
  filter.partner = choose_key(knowledge.database(), options.partner);
  FactTable table({"date", "reporter", "partner", "indicator", "item", "period", "value", "unit",
                   "change_percent"},
                  options.query);
  filter.most = wanted_rows(options.query);
  const auto [rows, cut] = read_figures(knowledge.database(), filter);
  for (const ReportedFigure& figure : rows) {
    table.add({figure.date, figure.reporter, figure.partner, figure.indicator, figure.item,
               figure.period, cell_of(figure.value), figure.unit, cell_of(figure.change_percent)},
              figure.source);
  }
  if (table.empty()) end_with_nothing(command);
  table.print(cut);
}

}  // namespace

void setup_figures(CLI::App& app) {
  auto options = std::make_shared<FiguresOptions>();
  CLI::App* command =
      app.add_subcommand("figures", "List figures of trade and economy that releases give");
  command->add_option("--reporter", options->reporter,
                      "Whose figure: id, name or abbreviation of a country, bloc or body");
  command->add_option("--partner", options->partner, "With or from whom");
  command->add_option("--indicator", options->filter.indicator, "Such as exports, imports or FDI");
  command->add_option("--item", options->filter.item, "Such as semiconductors");
  add_period_options(*command, options->filter.period);
  add_limit_option(*command, options->query);
  add_ids_option(*command, options->query);
  add_query_options(*command, options->query);
  command->footer(
      "Examples:\n  communique figures --reporter Korea --indicator exports --item semiconductors\n"
      "  communique figures --partner China --format csv");
  command->callback([command, options] { run_figures(*command, *options); });
}

}  // namespace communique
