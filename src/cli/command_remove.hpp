#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique remove`.
void setup_remove(CLI::App& app);

}  // namespace communique
