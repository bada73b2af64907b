#include "export/graphml.hpp"

#include "export/exported_graph.hpp"
#include "export/graph_text.hpp"
#include "util/xml.hpp"

namespace communique {
namespace {

// All edges are directed: NetworkX refuses a mix, igraph ignores a direction of one edge. Names
// that Gephi keeps for itself (id, size, colour) are avoided, and no two names differ in case only.
constexpr const char* head = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="n_label" for="node" attr.name="label" attr.type="string"/>
  <key id="n_type" for="node" attr.name="type" attr.type="string"/>
  <key id="n_official" for="node" attr.name="official" attr.type="boolean"/>
  <key id="n_country" for="node" attr.name="country" attr.type="string"/>
  <key id="n_releases" for="node" attr.name="releases" attr.type="int"/>
  <key id="n_first" for="node" attr.name="first_date" attr.type="string"/>
  <key id="n_last" for="node" attr.name="last_date" attr.type="string"/>
  <key id="e_label" for="edge" attr.name="label" attr.type="string"/>
  <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
  <key id="e_kind" for="edge" attr.name="kind" attr.type="string"/>
  <key id="e_details" for="edge" attr.name="details" attr.type="string"/>
  <key id="e_symmetric" for="edge" attr.name="symmetric" attr.type="boolean"/>
  <key id="e_releases" for="edge" attr.name="releases" attr.type="int"/>
  <key id="e_first" for="edge" attr.name="first_date" attr.type="string"/>
  <key id="e_last" for="edge" attr.name="last_date" attr.type="string"/>
)xml";

constexpr const char* position_keys =
    R"xml(  <key id="x" for="node" attr.name="x" attr.type="double"/>
  <key id="y" for="node" attr.name="y" attr.type="double"/>
)xml";

class GraphmlWriter {
 public:
  GraphmlWriter(const KnowledgeGraph& graph, bool drawn, std::ostream& out)
      : graph_(graph), drawn_(drawn), out_(out) {}

  void write() {
    out_ << head << (drawn_ ? position_keys : "")
         << "  <graph id=\"communique\" edgedefault=\"directed\">\n";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph_)))
      write_node(graph_[vertex]);
    std::size_t number = 0;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph_)))
      write_edge(graph_[boost::source(edge, graph_)], graph_[boost::target(edge, graph_)],
                 graph_[edge], ++number);
    out_ << "  </graph>\n</graphml>\n";
  }

 private:
  void data(const char* key, std::string_view value) {
    if (!value.empty())
      out_ << "      <data key=\"" << key << "\">" << xml_escape(value) << "</data>\n";
  }

  void write_node(const GraphNode& node) {
    out_ << "    <node id=\"" << xml_escape(node.id) << "\">\n";
    data("n_label", node.label);
    data("n_type", node.type);
    if (node.type == "Person") data("n_official", node.official ? "true" : "false");
    data("n_country", node.country);
    data("n_releases", std::to_string(node.releases));
    data("n_first", node.first);
    data("n_last", node.last);
    if (node.position) {
      data("x", coordinate(node.position->x));
      data("y", coordinate(node.position->y));
    }
    out_ << "    </node>\n";
  }

  // The attribute `label` is not in the standard: Gephi reads the type of an edge from it, and
  // without it merges the edges between two nodes.
  void write_edge(const GraphNode& source, const GraphNode& target, const GraphEdge& edge,
                  std::size_t number) {
    out_ << "    <edge id=\"e" << number << "\" source=\"" << xml_escape(source.id)
         << "\" target=\"" << xml_escape(target.id) << "\" label=\"" << xml_escape(edge.kind)
         << "\">\n";
    data("e_label", edge.kind);
    data("e_weight", std::to_string(edge.releases));
    data("e_kind", edge.kind);
    data("e_details", joined(edge.details));
    data("e_symmetric", edge.symmetric ? "true" : "false");
    data("e_releases", std::to_string(edge.releases));
    data("e_first", edge.first);
    data("e_last", edge.last);
    out_ << "    </edge>\n";
  }

  const KnowledgeGraph& graph_;
  bool drawn_;
  std::ostream& out_;
};

}  // namespace

std::string write_graphml(KnowledgeBase& knowledge_base, const ExportOptions& options,
                          std::ostream& out) {
  const KnowledgeGraph graph = exported_graph(knowledge_base, options);
  GraphmlWriter(graph, options.layout, out).write();
  return size_of(graph);
}

}  // namespace communique
