#pragma once

#include "export/format.hpp"

namespace communique {

// The graph in the language of Graphviz.
std::string write_dot(KnowledgeBase& knowledge_base, const ExportOptions& options,
                      std::ostream& out);

}  // namespace communique
