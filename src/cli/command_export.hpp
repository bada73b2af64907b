#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique export`.
void setup_export(CLI::App& app);

}  // namespace communique
