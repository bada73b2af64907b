#pragma once

#include <filesystem>
#include <ostream>

namespace communique {

// Prints how many releases, entities by type and facts by kind the knowledge base holds, aligned;
// kinds that it lacks are left out.
void print_summary(const std::filesystem::path& knowledge_base, std::ostream& out);

}  // namespace communique
