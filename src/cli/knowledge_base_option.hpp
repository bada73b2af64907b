#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <string>

namespace communique {

// Adds --kb FILE.
void add_knowledge_base_option(CLI::App& command, std::string& option);

// What --kb says, else $COMMUNIQUE_KB, else communique.db.
std::filesystem::path knowledge_base_path(const std::string& option);

}  // namespace communique
