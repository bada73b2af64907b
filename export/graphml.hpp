#pragma once

#include "export/format.hpp"

namespace communique {

// GraphML as Gephi, NetworkX and igraph all read it; docs/graph.md gives the attributes.
std::string write_graphml(KnowledgeBase& knowledge_base, const ExportOptions& options,
                          std::ostream& out);

}  // namespace communique
