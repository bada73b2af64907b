#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique stats`.
void setup_stats(CLI::App& app);

}  // namespace communique
