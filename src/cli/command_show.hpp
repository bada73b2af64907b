#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique show`.
void setup_show(CLI::App& app);

}  // namespace communique
