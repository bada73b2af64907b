#include "query/figures.hpp"

#include <algorithm>

#include "query/conditions.hpp"
#include "query/fact_key.hpp"

namespace communique {
namespace {

std::optional<double> number(const PreparedStatement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(row.real(column));
}

PreparedStatement figures_backwards(Database& knowledge, const FigureFilter& filter,
                                    const FactRange& range) {
  Conditions conditions;
  // "+" keeps the more frequent of two out of the index that finds the figures.
  const bool both = filter.reporter && filter.partner;
  const bool by_partner = both && is_rarer(knowledge, *filter.partner, *filter.reporter);
  conditions.add_if(by_partner ? "+reporter = ?" : "reporter = ?", filter.reporter);
  conditions.add_if(both && !by_partner ? "+partner = ?" : "partner = ?", filter.partner);
  conditions.add_if("indicator = lower(?)", filter.indicator);
  conditions.add_if("item = lower(?)", filter.item);
  conditions.add("fact >= ? AND fact < ?", range.first, range.end);
  return conditions.prepare(
      knowledge,
      "SELECT fact, release, begin, end, period, indicator, item, value, unit, change_percent, "
      "reporter, partner FROM figures",
      "ORDER BY fact DESC");
}

}  // namespace

Answer<ReportedFigure> read_figures(Database& knowledge, const FigureFilter& filter) {
  NameReader names(knowledge);
  SourceReader sources(knowledge);
  Answer<ReportedFigure> figures;
  for (const FactRange& range : facts_within(knowledge, filter.period)) {
    PreparedStatement rows = figures_backwards(knowledge, filter, range);
    while (!figures.cut && rows.step()) {
      Source source = sources.read(rows);
      if (!filter.period.holds(source.date)) continue;
      if (figures.is_full(filter.most)) break;
      figures.rows.push_back({source.date, rows.string(4), names.read(rows, 10),
                              names.read(rows, 11), rows.string(5), rows.string(6), number(rows, 7),
                              rows.string(8), number(rows, 9), std::move(source)});
    }
  }
  std::ranges::reverse(figures.rows);
  return figures;
}

}  // namespace communique
