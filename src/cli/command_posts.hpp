#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique posts`.
void setup_posts(CLI::App& app);

}  // namespace communique
