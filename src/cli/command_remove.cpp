#include "cli/command_remove.hpp"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/knowledge_base_option.hpp"
#include "cli/knowledge_base_summary.hpp"
#include "cli/knowledge_base_update.hpp"

namespace communique {
namespace {

struct RemoveOptions {
  std::vector<std::string> releases;
  std::string knowledge_base;
  std::vector<std::string> corrections;
};

void run_remove(const RemoveOptions& options) {
  const std::filesystem::path file = knowledge_base_path(options.knowledge_base);
  const CorrectionFiles corrections = load_corrections(options.corrections);
  static_cast<void>(KnowledgeBase(file));  // throws where there is none
  KnowledgeBaseUpdate update(file, {}, false);
  for (const std::string& id : options.releases) {
    if (!update.releases().remove(id))
      throw StoreError(file.string() + ": no release " + id + "; nothing was removed");
  }
  update.commit(1, corrections);
  print_summary(file);
}

}  // namespace

void setup_remove(CLI::App& app) {
  auto options = std::make_shared<RemoveOptions>();
  CLI::App* command = app.add_subcommand("remove", "Take releases out of a knowledge base");
  command->add_option("RELEASE", options->releases, "Ids of releases")->required();
  add_knowledge_base_option(*command, options->knowledge_base);
  add_corrections_option(*command, options->corrections);
  command->footer("Example:\n  communique remove rel:da8f8388f87e6879");
  command->callback([options] { run_remove(*options); });
}

}  // namespace communique
