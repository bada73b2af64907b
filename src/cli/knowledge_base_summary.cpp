#include "cli/knowledge_base_summary.hpp"

#include "cli/table.hpp"
#include "store/knowledge_base.hpp"

namespace communique {
namespace {

constexpr const char* counts = R"sql(
SELECT 'releases', count(*) FROM releases
UNION ALL SELECT * FROM (
  SELECT CASE n.name WHEN 'Person' THEN 'persons' WHEN 'Body' THEN 'bodies'
                     WHEN 'Country' THEN 'countries' ELSE lower(n.name) || 's' END, count(*)
  FROM entities JOIN entity_type_names n USING (type) GROUP BY type ORDER BY type)
UNION ALL SELECT 'posts', count(*) FROM posts
UNION ALL SELECT 'body facts', count(*) FROM bodies
UNION ALL SELECT 'representations', count(*) FROM represents
UNION ALL SELECT 'agreement facts', count(*) FROM agreements
UNION ALL SELECT 'events', count(*) FROM events
UNION ALL SELECT 'statements', count(*) FROM statements
UNION ALL SELECT 'memberships', count(*) FROM memberships
UNION ALL SELECT 'figures', count(*) FROM figures
UNION ALL SELECT 'successions', count(*) FROM successions
)sql";

}  // namespace

void print_summary(const std::filesystem::path& file, std::ostream& out) {
  KnowledgeBase knowledge_base(file);
  Table table({"", "count"});
  PreparedStatement rows(knowledge_base.database(), counts);
  while (rows.step()) {
    if (rows.integer(1) > 0 || table.empty()) table.add({rows.string(0), rows.integer(1)});
  }
  table.write(out, TableFormat::Table, Terminal::of_stdout());
}

}  // namespace communique
