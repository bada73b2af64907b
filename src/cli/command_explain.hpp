#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique explain`.
void setup_explain(CLI::App& app);

}  // namespace communique
