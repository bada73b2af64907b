#include "export/graph_text.hpp"

namespace communique {

std::string joined(const std::vector<std::string>& details) {
  std::string out;
  for (const std::string& detail : details) {
    if (!out.empty()) out += "; ";
    out += detail;
  }
  return out;
}

std::string size_of(const KnowledgeGraph& graph) {
  return std::to_string(boost::num_vertices(graph)) + " nodes, " +
         std::to_string(boost::num_edges(graph)) + " edges";
}

}  // namespace communique
