#include "query/figures.hpp"

#include "query/conditions.hpp"

namespace communique {
namespace {

std::optional<double> number(const PreparedStatement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(row.real(column));
}

}  // namespace

std::vector<ReportedFigure> read_figures(Database& knowledge, const FigureFilter& filter) {
  Conditions conditions;
  conditions.add_if("reporter = ?", filter.reporter);
  conditions.add_if("partner = ?", filter.partner);
  conditions.add_if("indicator = lower(?)", filter.indicator);
  conditions.add_if("item = lower(?)", filter.item);
  PreparedStatement rows = conditions.prepare(
      knowledge,
      "SELECT fact, f.release, begin, end, r.date, period, indicator, item, value, unit, "
      "change_percent FROM figures f JOIN releases r USING (release)",
      "ORDER BY fact");
  LinkReader reporter(knowledge, "SELECT reporter FROM figures WHERE fact = ?1");
  LinkReader partner(knowledge, "SELECT partner FROM figures WHERE fact = ?1");
  SourceReader sources(knowledge);
  std::vector<ReportedFigure> figures;
  while (rows.step()) {
    if (!filter.period.holds(rows.text(4))) continue;
    const std::int64_t fact = rows.integer(0);
    figures.push_back({rows.string(4), rows.string(5), reporter.read(fact), partner.read(fact),
                       rows.string(6), rows.string(7), number(rows, 8), rows.string(9),
                       number(rows, 10), sources.read(rows)});
  }
  return figures;
}

}  // namespace communique
