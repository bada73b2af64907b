#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique path`.
void setup_path(CLI::App& app);

}  // namespace communique
