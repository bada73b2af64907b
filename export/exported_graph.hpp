#pragma once

#include <string>

#include "export/format.hpp"
#include "graph/knowledge_graph.hpp"

namespace communique {

// The graph that the options ask for.
KnowledgeGraph exported_graph(KnowledgeBase& knowledge_base, const ExportOptions& options);

// A coordinate as the graph formats write it: "-12.50".
std::string coordinate(double value);

}  // namespace communique
