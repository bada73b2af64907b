#pragma once

#include <CLI/App.hpp>
#include <string>

namespace communique {

// Scripts that complete commands, options and the values that options take, made from what the
// program itself accepts.
std::string bash_completion(const CLI::App& app);
std::string zsh_completion(const CLI::App& app);
std::string fish_completion(const CLI::App& app);

}  // namespace communique
