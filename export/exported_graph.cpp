#include "export/exported_graph.hpp"

#include <charconv>

#include "graph/layout.hpp"

namespace communique {

KnowledgeGraph exported_graph(KnowledgeBase& knowledge_base, const ExportOptions& options) {
  KnowledgeGraph graph = load_graph(knowledge_base, options.view);
  if (options.layout) lay_out(graph);
  return graph;
}

std::string coordinate(double value) {
  char digits[64];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 2);
  return {digits, end.ptr};
}

}  // namespace communique
