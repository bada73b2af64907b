#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique extract`.
void setup_extract(CLI::App& app);

}  // namespace communique
