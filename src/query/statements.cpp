#include "query/statements.hpp"

#include <algorithm>

#include "query/conditions.hpp"
#include "query/fact_key.hpp"

namespace communique {
namespace {

constexpr std::string_view columns =
    "SELECT s.fact, release, begin, end, (SELECT name FROM act_names a WHERE a.act = s.act), "
    "s.target FROM ";

// "= ?" for the rarer of speaker and target lets an index find the statements, in their order; "+"
// keeps the other's out of it.
PreparedStatement statements_backwards(Database& knowledge, const StatementFilter& filter,
                                       const FactRange& range) {
  const bool by_target =
      filter.about && (!filter.by || is_rarer(knowledge, *filter.about, *filter.by));
  const std::string fact = filter.by && !by_target ? "p.fact" : "s.fact";
  Conditions conditions;
  conditions.add_if(by_target ? "+speaker = ?" : "speaker = ?", filter.by);
  conditions.add_if(by_target ? "s.target = ?" : "+s.target = ?", filter.about);
  if (filter.act) conditions.add("act = ?", static_cast<std::int64_t>(*filter.act));
  conditions.add(fact + " >= ? AND " + fact + " < ?", range.first, range.end);
  const std::string tables =
      filter.by ? "statement_speakers p JOIN statements s USING (fact)" : "statements s";
  return conditions.prepare(knowledge, std::string(columns) + tables, "ORDER BY " + fact + " DESC");
}

}  // namespace

Answer<ReportedStatement> read_statements(Database& knowledge, const StatementFilter& filter) {
  LinkReader speakers(knowledge, "SELECT speaker FROM statement_speakers WHERE fact = ?1");
  NameReader names(knowledge);
  SourceReader sources(knowledge);
  Answer<ReportedStatement> found;
  for (const FactRange& range : facts_within(knowledge, filter.period)) {
    PreparedStatement rows = statements_backwards(knowledge, filter, range);
    while (!found.cut && rows.step()) {
      Source source = sources.read(rows);
      if (!filter.period.holds(source.date)) continue;
      if (found.is_full(filter.most)) break;
      found.rows.push_back({source.date, speakers.read(rows.integer(0)), rows.string(4),
                            names.read(rows, 5), std::move(source)});
    }
  }
  std::ranges::reverse(found.rows);
  return found;
}

}  // namespace communique
