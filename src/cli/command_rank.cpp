#include "cli/command_rank.hpp"

#include <cmath>
#include <memory>

#include "cli/enum_option.hpp"
#include "cli/query_options.hpp"
#include "query/rank.hpp"

namespace communique {
namespace {

struct RankOptions {
  QueryOptions query;
  std::optional<Centrality> by;
  std::optional<EntityType> type;
  std::size_t limit = 20;
};

void run_rank(const RankOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  knowledge.database().widen_cache();
  const auto ranked = rank_entities(knowledge.database(), options.by.value_or(Centrality::Degree),
                                    options.type, options.limit);
  if (ranked.empty()) end_with_nothing("of this type");
  Table table({"rank", "score", "id", "type", "country", "name"});
  for (std::int64_t place = 0; const auto& [entity, score] : ranked) {
    table.add({++place, std::round(score * 1e6) / 1e6, entity.id,
               std::string(to_string(entity.type)), entity.country, entity.name});
  }
  print(table, options.query);
}

}  // namespace

void setup_rank(CLI::App& app) {
  auto options = std::make_shared<RankOptions>();
  CLI::App* command = app.add_subcommand("rank", "List the most central entities of the graph");
  add_enum_option(*command, "--by", options->by, Centrality::PageRank, parse_centrality,
                  "What makes one central (default: degree)");
  add_type_option(*command, options->type);
  command->add_option("--limit", options->limit, "At most so many (default 20)");
  add_query_options(*command, options->query);
  command->footer("Example:\n  communique rank --by betweenness --type Person --limit 5");
  command->callback([options] { run_rank(*options); });
}

}  // namespace communique
