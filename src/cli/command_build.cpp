#include "cli/command_build.hpp"

#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "cli/knowledge_base_summary.hpp"
#include "cli/knowledge_base_update.hpp"
#include "input/listing.hpp"

namespace communique {
namespace {

struct BuildOptions {
  std::vector<std::string> inputs;
  std::vector<std::string> vocabularies;
  std::string knowledge_base;
  unsigned jobs = 0;
  bool fresh = false;
};

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw FileError(path + ": cannot be read");
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

void run_build(const BuildOptions& options) {
  const std::filesystem::path file = knowledge_base_path(options.knowledge_base);
  KnowledgeBaseUpdate update(file, load_vocabulary_files(options.vocabularies), options.fresh);
  for (const std::string& path : options.inputs) {
    read_listing(content_of(path), path,
                 [&](Release&& release) { update.releases().put(std::move(release)); });
  }
  update.commit(options.jobs);
  KnowledgeBase built(file);
  summarize(built).write(std::cout, TableFormat::Table, Terminal::of_stdout());
}

}  // namespace

void setup_build(CLI::App& app) {
  auto options = std::make_shared<BuildOptions>();
  CLI::App* command =
      app.add_subcommand("build", "Read releases into a knowledge base, or add them to it");
  command->add_option("INPUT", options->inputs, "Files of releases")->required();
  command->add_option("--kb", options->knowledge_base,
                      "The knowledge base (default: $COMMUNIQUE_KB, else communique.db)");
  command->add_option("--vocabulary", options->vocabularies,
                      "Turtle file with more names and words");
  command->add_option("-j,--jobs", options->jobs, "Threads that read (default: one a core)");
  command->add_flag("--fresh", options->fresh, "Start anew instead of adding");
  command->callback([options] { run_build(*options); });
}

}  // namespace communique
