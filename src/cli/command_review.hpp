#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique review`.
void setup_review(CLI::App& app);

}  // namespace communique
