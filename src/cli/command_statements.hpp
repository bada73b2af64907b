#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique statements`.
void setup_statements(CLI::App& app);

}  // namespace communique
