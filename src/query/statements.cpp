#include "query/statements.hpp"

#include "query/conditions.hpp"

namespace communique {

std::vector<ReportedStatement> read_statements(Database& knowledge, const StatementFilter& filter) {
  Conditions conditions;
  conditions.add_if("fact IN (SELECT fact FROM statement_speakers WHERE speaker = ?)", filter.by);
  conditions.add_if("target = ?", filter.about);
  if (filter.act) conditions.add("act = ?", static_cast<std::int64_t>(*filter.act));
  PreparedStatement rows = conditions.prepare(
      knowledge,
      "SELECT fact, s.release, begin, end, r.date, a.name, target FROM statements s "
      "JOIN releases r USING (release) JOIN act_names a USING (act)",
      "ORDER BY fact");
  LinkReader speakers(knowledge, "SELECT speaker FROM statement_speakers WHERE fact = ?1");
  NameReader names(knowledge);
  SourceReader sources(knowledge);
  std::vector<ReportedStatement> found;
  while (rows.step()) {
    if (!filter.period.holds(rows.text(4))) continue;
    const std::int64_t fact = rows.integer(0);
    found.push_back({rows.string(4), speakers.read(fact), rows.string(5), names.read(rows, 6),
                     sources.read(rows)});
  }
  return found;
}

}  // namespace communique
