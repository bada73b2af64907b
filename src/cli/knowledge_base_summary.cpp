#include "cli/knowledge_base_summary.hpp"

#include "cli/output.hpp"
#include "cli/table.hpp"
#include "query/statistics.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

void print_summary(const std::filesystem::path& file) {
  KnowledgeBase knowledge_base(file);
  Table table({"", "count"});
  for (const Statistic& s : count_contents(knowledge_base.database())) table.add({s.kind, s.count});
  write_output(
      "", [&](std::ostream& out) { table.write(out, TableFormat::Table, Terminal::of_stdout()); });
}

}  // namespace communique
