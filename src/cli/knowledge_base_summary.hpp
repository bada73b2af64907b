#pragma once

#include <filesystem>

namespace communique {

// Prints to standard output how many releases, entities by type and facts by kind the knowledge
// base holds, aligned; kinds that it lacks are left out.
void print_summary(const std::filesystem::path& knowledge_base);

}  // namespace communique
