#pragma once

#include "export/format.hpp"

namespace communique {

// GEXF 1.3 with a timeline for Gephi: each node and edge lasts from the first to the last day that
// is known of it.
std::string write_gexf(KnowledgeBase& knowledge_base, const ExportOptions& options,
                       std::ostream& out);

}  // namespace communique
