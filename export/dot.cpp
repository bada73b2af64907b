#include "export/dot.hpp"

#include <map>

#include "export/graph_text.hpp"
#include "graph/knowledge_graph.hpp"

namespace communique {
namespace {

// In a quoted string of DOT only the quote needs an escape; a backslash would begin an escape in a
// label.
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + '"';
}

std::string_view shape(std::string_view type) {
  static const std::map<std::string_view, std::string_view> shapes = {
      {"Person", "ellipse"},   {"Body", "box"},
      {"Organization", "box"}, {"Country", "doubleoctagon"},
      {"Bloc", "octagon"},     {"Agreement", "note"},
      {"Law", "note"},         {"Programme", "folder"},
      {"Place", "house"}};
  const auto found = shapes.find(type);
  return found != shapes.end() ? found->second : "plaintext";
}

}  // namespace

std::string write_dot(KnowledgeBase& knowledge_base, const ExportOptions& options,
                      std::ostream& out) {
  const KnowledgeGraph graph = load_graph(knowledge_base, options.view);
  out << "digraph communique {\n  rankdir=LR;\n";
  for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
    const GraphNode& node = graph[vertex];
    out << "  " << in_quotes(node.id) << " [label=" << in_quotes(node.label)
        << ", shape=" << shape(node.type) << "];\n";
  }
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    const GraphEdge& relation = graph[edge];
    out << "  " << in_quotes(graph[boost::source(edge, graph)].id) << " -> "
        << in_quotes(graph[boost::target(edge, graph)].id) << " [label=" << in_quotes(relation.kind)
        << ", weight=" << relation.releases << (relation.symmetric ? ", dir=none" : "") << "];\n";
  }
  out << "}\n";
  return size_of(graph);
}

}  // namespace communique
