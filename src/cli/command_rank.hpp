#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique rank`.
void setup_rank(CLI::App& app);

}  // namespace communique
