#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique meetings`.
void setup_meetings(CLI::App& app);

}  // namespace communique
