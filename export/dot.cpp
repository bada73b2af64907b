#include "export/dot.hpp"

#include <algorithm>
#include <iterator>

#include "export/exported_graph.hpp"
#include "export/graph_text.hpp"

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

struct Look {
  std::string_view type, shape, colour;
};

constexpr Look looks[] = {
    {"Person", "ellipse", "#fde9c9"},   {"Body", "box", "#d6e6f5"},
    {"Organization", "box", "#e6e0f0"}, {"Country", "doubleoctagon", "#d9ecd3"},
    {"Bloc", "octagon", "#d9ecd3"},     {"Agreement", "note", "#f8d7d3"},
    {"Law", "note", "#f8d7d3"},         {"Programme", "folder", "#e8e8e8"},
    {"Place", "house", "#f2eee2"},      {"", "plaintext", "#ffffff"},
};

const Look& look_of(std::string_view type) {
  const auto* found = std::ranges::find(looks, type, &Look::type);
  return found != std::end(looks) ? *found : *std::prev(std::end(looks));
}

// Positions are fixed, in points.
constexpr const char* drawn_head = R"dot(  layout=neato; inputscale=72; outputorder=edgesfirst;
  node [fontname=Helvetica, fontsize=10, style=filled, margin="0.08,0.04", height=0.3];
  edge [fontname=Helvetica, fontsize=7, color="#888888", fontcolor="#555555", arrowsize=0.5];
)dot";

void write_node(const GraphNode& node, std::ostream& out) {
  const Look& look = look_of(node.type);
  out << "  " << in_quotes(node.id) << " [label=" << in_quotes(node.label)
      << ", shape=" << look.shape << ", fillcolor=\"" << look.colour << '"';
  if (node.position)
    out << ", pos=\"" << coordinate(node.position->x) << ',' << coordinate(node.position->y)
        << "!\"";
  out << "];\n";
}

void write_edge(const GraphNode& source, const GraphNode& target, const GraphEdge& edge,
                std::ostream& out) {
  out << "  " << in_quotes(source.id) << " -> " << in_quotes(target.id)
      << " [label=" << in_quotes(edge.kind) << ", weight=" << edge.releases
      << (edge.symmetric ? ", dir=none" : "") << "];\n";
}

}  // namespace

std::string write_dot(KnowledgeBase& knowledge_base, const ExportOptions& options,
                      std::ostream& out) {
  const KnowledgeGraph graph = exported_graph(knowledge_base, options);
  out << "digraph communique {\n" << (options.layout ? drawn_head : "  rankdir=LR;\n");
  for (const auto vertex : boost::make_iterator_range(boost::vertices(graph)))
    write_node(graph[vertex], out);
  for (const auto edge : boost::make_iterator_range(boost::edges(graph)))
    write_edge(graph[boost::source(edge, graph)], graph[boost::target(edge, graph)], graph[edge],
               out);
  out << "}\n";
  return size_of(graph);
}

}  // namespace communique
