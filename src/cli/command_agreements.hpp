#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique agreements`.
void setup_agreements(CLI::App& app);

}  // namespace communique
