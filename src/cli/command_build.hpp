#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique build`.
void setup_build(CLI::App& app);

}  // namespace communique
