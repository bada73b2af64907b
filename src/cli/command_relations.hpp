#pragma once

#include <CLI/App.hpp>

namespace communique {

// Registers `communique relations`.
void setup_relations(CLI::App& app);

}  // namespace communique
