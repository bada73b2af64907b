#pragma once

#include "export/format.hpp"

namespace communique {

// The two files of `neo4j-admin database import`: nodes with :ID and :LABEL, relationships with
// :START_ID, :END_ID and :TYPE.
std::string write_neo4j_nodes(KnowledgeBase& knowledge_base, const ExportOptions& options,
                              std::ostream& out);
std::string write_neo4j_relationships(KnowledgeBase& knowledge_base, const ExportOptions& options,
                                      std::ostream& out);

}  // namespace communique
