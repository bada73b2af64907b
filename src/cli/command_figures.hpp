#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique figures`.
void setup_figures(CLI::App& app);

}  // namespace communique
