#include "cli/command_posts.hpp"

#include <memory>

#include "cli/fact_table.hpp"
#include "query/posts.hpp"

namespace communique {
namespace {

struct PostsOptions {
  QueryOptions query;
  std::string body, country, person;
  std::string title;
  std::string as_of;
};

void run_posts(const CLI::App& command, const PostsOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.query.knowledge_base));
  Database& database = knowledge.database();
  const OfficeFilter filter{
      options.title, choose_key(database, options.body.empty() ? options.country : options.body),
      choose_key(database, options.person)};
  FactTable table(
      {"person", "title", "at", "first_seen", "last_seen", "begin", "end", "over_by", "certainty"},
      options.query);
  const auto [rows, cut] = read_posts(database, filter, options.as_of, wanted_rows(options.query));
  for (const PostHolder& holder : rows) {
    const TenureRow& tenure = holder.tenure;
    table.add({holder.person, tenure.office.title, holder.place, tenure.first_seen,
               tenure.last_seen, tenure.begin, tenure.end, tenure.over_by, holder.certainty},
              holder.source);
  }
  if (table.empty()) end_with_nothing(command);
  table.print(cut);
}

}  // namespace

void setup_posts(CLI::App& app) {
  auto options = std::make_shared<PostsOptions>();
  CLI::App* command =
      app.add_subcommand("posts", "List who holds or held which office, from when to when");
  CLI::Option* body = command->add_option(
      "--body", options->body, "Of this ministry or organisation: id, name or abbreviation");
  command->add_option("--country", options->country, "Of this country and its bodies")
      ->excludes(body);
  command->add_option("--person", options->person, "Held by this person");
  command->add_option("--title", options->title, "Words of a title, in any order");
  add_as_of_option(*command, options->as_of);
  add_limit_option(*command, options->query);
  add_ids_option(*command, options->query);
  add_query_options(*command, options->query);
  command->footer(
      "Examples:\n  communique posts --body MOTIE\n"
      "  communique posts --country Korea --title \"trade minister\" --as-of 2025-06");
  command->callback([command, options] { run_posts(*command, *options); });
}

}  // namespace communique
