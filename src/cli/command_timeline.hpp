#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique timeline`.
void setup_timeline(CLI::App& app);

}  // namespace communique
