#pragma once

#include "export/format.hpp"

namespace communique {

// RDF in the terms of ontology/communique.ttl: first each linked entity with what all releases
// together tell of it, then each release with its claims and their evidence. TriG and N-Quads keep
// what a release says in a graph named after it, and the linked whole in the default graph.
std::string write_turtle(KnowledgeBase& knowledge_base, const ExportOptions& options,
                         std::ostream& out);
std::string write_ntriples(KnowledgeBase& knowledge_base, const ExportOptions& options,
                           std::ostream& out);
std::string write_trig(KnowledgeBase& knowledge_base, const ExportOptions& options,
                       std::ostream& out);
std::string write_nquads(KnowledgeBase& knowledge_base, const ExportOptions& options,
                         std::ostream& out);

}  // namespace communique
