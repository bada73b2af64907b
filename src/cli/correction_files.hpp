#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "link/correction.hpp"

namespace communique {

// The user's corrections for one build.
struct CorrectionFiles {
  std::vector<Correction> list;
  std::string digest;  // of the contents; empty where no file was given
};

// Adds --corrections.
void add_corrections_option(CLI::App& command, std::vector<std::string>& paths);

// Throws VocabularyError and FileError.
CorrectionFiles load_corrections(const std::vector<std::string>& paths);

}  // namespace communique
