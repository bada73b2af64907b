#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique find`.
void setup_find(CLI::App& app);

}  // namespace communique
