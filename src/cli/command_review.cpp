#include "cli/command_review.hpp"

#include <memory>

#include "cli/decision_lines.hpp"
#include "cli/output.hpp"
#include "cli/query_options.hpp"

namespace communique {
namespace {

struct ReviewOptions {
  std::string knowledge_base;
  std::string format = "table";
  std::size_t limit = 20;
};

void write_text(const std::vector<Decision>& decisions, std::ostream& out) {
  const Terminal terminal = Terminal::of_stdout();
  for (const Decision& decision : decisions) {
    out << decision_text(decision, terminal) << "  " << same_line(decision) << "\n  "
        << different_line(decision) << "\n\n";
  }
  out << "A file for --corrections holds the right one of each two lines, below:\n"
      << turtle_heading();
}

// A file of corrections in which the right lines only have to be uncommented.
void write_turtle(const std::vector<Decision>& decisions, std::ostream& out) {
  out << turtle_heading();
  for (const Decision& decision : decisions) {
    std::string comment = decision_text(decision, {});
    comment.pop_back();
    for (std::size_t at = 0; (at = comment.find('\n', at)) != std::string::npos; at += 3)
      comment.replace(at, 1, "\n# ");
    out << "\n# " << comment << "\n#" << same_line(decision) << "\n#" << different_line(decision)
        << '\n';
  }
}

void write_decisions(const std::vector<Decision>& decisions, const std::string& format,
                     std::ostream& out) {
  if (format == "turtle") return write_turtle(decisions, out);
  if (format == "table") return write_text(decisions, out);
  decision_table(decisions).write(out, *parse_table_format(format), {});
}

void run_review(const ReviewOptions& options) {
  KnowledgeBase knowledge(knowledge_base_path(options.knowledge_base));
  const std::vector<Decision> decisions = closest_decisions(knowledge, options.limit);
  if (decisions.empty() && options.format != "turtle") end_with_nothing("to review");
  write_output("", [&](std::ostream& out) { write_decisions(decisions, options.format, out); });
}

}  // namespace

void setup_review(CLI::App& app) {
  auto options = std::make_shared<ReviewOptions>();
  CLI::App* command = app.add_subcommand(
      "review", "List what was nearly taken for one thing, or for two, the most doubtful first");
  command->add_option("--limit", options->limit, "At most so many")->capture_default_str();
  command->add_option("--format", options->format, "table, json, csv, tsv or turtle")
      ->check(CLI::IsMember({"table", "json", "csv", "tsv", "turtle"}));
  add_knowledge_base_option(*command, options->knowledge_base);
  command->footer("Example:\n  communique review --format turtle > corrections.ttl");
  command->callback([options] { run_review(*options); });
}

}  // namespace communique
