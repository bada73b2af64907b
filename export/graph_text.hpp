#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace communique {

// "a; b; c"
std::string joined(const std::vector<std::string>& details);

// "12 nodes, 34 edges"
std::string size_of(const KnowledgeGraph& graph);

}  // namespace communique
