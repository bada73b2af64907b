#include "query/statistics.hpp"

#include <algorithm>

namespace communique {
namespace {

constexpr std::string_view contents = R"sql(
SELECT 'releases', 'releases', count(*) FROM releases
UNION ALL SELECT 'releases', 'repeated', count(repeats) FROM releases
UNION ALL SELECT 'releases', 'superseded', count(superseded_by) FROM releases
UNION ALL SELECT * FROM (
  SELECT 'entities',
         CASE n.name WHEN 'Person' THEN 'persons' WHEN 'Body' THEN 'bodies'
                     WHEN 'Country' THEN 'countries' ELSE lower(n.name) || 's' END, count(*)
  FROM entities JOIN entity_type_names n USING (type) GROUP BY type ORDER BY type)
UNION ALL SELECT 'facts', 'posts', count(*) FROM posts
UNION ALL SELECT 'facts', 'body facts', count(*) FROM bodies
UNION ALL SELECT 'facts', 'representations', count(*) FROM represents
UNION ALL SELECT 'facts', 'agreement facts', count(*) FROM agreements
UNION ALL SELECT 'facts', 'events', count(*) FROM events
UNION ALL SELECT 'facts', 'statements', count(*) FROM statements
UNION ALL SELECT 'facts', 'memberships', count(*) FROM memberships
UNION ALL SELECT 'facts', 'figures', count(*) FROM figures
UNION ALL SELECT 'facts', 'successions', count(*) FROM successions
)sql";

constexpr std::string_view kinds = R"sql(
SELECT * FROM (SELECT 'releases of', iif(date = '', 'unknown date', substr(date, 1, 4)) AS year,
                      count(*) FROM releases GROUP BY year ORDER BY year)
UNION ALL SELECT * FROM (SELECT 'events', k.name, count(*) FROM events
                         JOIN event_kind_names k USING (kind) GROUP BY kind ORDER BY kind)
UNION ALL SELECT * FROM (SELECT 'statements', a.name, count(*) FROM statements
                         JOIN act_names a USING (act) GROUP BY act ORDER BY act)
UNION ALL SELECT * FROM (SELECT 'figures', indicator, count(*) FROM figures
                         GROUP BY indicator ORDER BY indicator)
)sql";

std::vector<Statistic> read(Database& knowledge, std::string_view sql) {
  PreparedStatement rows(knowledge, sql);
  std::vector<Statistic> statistics;
  while (rows.step()) statistics.push_back({rows.string(0), rows.string(1), rows.integer(2)});
  return statistics;
}

}  // namespace

std::vector<Statistic> count_contents(Database& knowledge) {
  std::vector<Statistic> statistics = read(knowledge, contents);
  std::erase_if(statistics,
                [](const Statistic& s) { return s.count == 0 && s.kind != "releases"; });
  return statistics;
}

std::vector<Statistic> count_kinds(Database& knowledge) { return read(knowledge, kinds); }

}  // namespace communique
