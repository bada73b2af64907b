#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique completion`.
void setup_completion(CLI::App& app);

}  // namespace communique
