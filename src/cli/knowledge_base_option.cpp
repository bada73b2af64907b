#include "cli/knowledge_base_option.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdlib>

namespace communique {

void add_knowledge_base_option(CLI::App& command, std::string& option) {
  command.add_option("--kb", option,
                     "The knowledge base (default: $COMMUNIQUE_KB, else communique.db)");
}

std::filesystem::path knowledge_base_path(const std::string& option) {
  if (!option.empty()) return option;
  const char* variable = std::getenv("COMMUNIQUE_KB");
  return variable != nullptr && *variable != '\0' ? variable : "communique.db";
}

}  // namespace communique
