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
  // "+" keeps the more frequent of two out of the index that finds the figures.
  const bool both = filter.reporter && filter.partner;
  const bool by_partner = both && is_rarer(knowledge, *filter.partner, *filter.reporter);
  conditions.add_if(by_partner ? "+reporter = ?" : "reporter = ?", filter.reporter);
  conditions.add_if(both && !by_partner ? "+partner = ?" : "partner = ?", filter.partner);
  conditions.add_if("indicator = lower(?)", filter.indicator);
  conditions.add_if("item = lower(?)", filter.item);
  PreparedStatement rows = conditions.prepare(
      knowledge,
      "SELECT fact, f.release, begin, end, r.date, period, indicator, item, value, unit, "
      "change_percent, reporter, partner FROM figures f JOIN releases r USING (release)",
      "ORDER BY fact");
  NameReader names(knowledge);
  SourceReader sources(knowledge);
  std::vector<ReportedFigure> figures;
  while (rows.step()) {
    if (!filter.period.holds(rows.text(4))) continue;
    figures.push_back({rows.string(4), rows.string(5), names.read(rows, 11), names.read(rows, 12),
                       rows.string(6), rows.string(7), number(rows, 8), rows.string(9),
                       number(rows, 10), sources.read(rows)});
  }
  return figures;
}

}  // namespace communique
