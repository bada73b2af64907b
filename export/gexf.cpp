#include "export/gexf.hpp"

#include "export/exported_graph.hpp"
#include "export/graph_text.hpp"
#include "text/calendar.hpp"
#include "util/xml.hpp"

namespace communique {
namespace {

// As in GraphML all edges are directed, for not every reader takes a mix.
constexpr const char* head = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta><creator>communique</creator></meta>
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval" timezone="UTC">
    <attributes class="node">
      <attribute id="n_type" title="type" type="string"/>
      <attribute id="n_official" title="official" type="boolean"/>
      <attribute id="n_country" title="country" type="string"/>
      <attribute id="n_releases" title="releases" type="integer"/>
    </attributes>
    <attributes class="edge">
      <attribute id="e_details" title="details" type="string"/>
      <attribute id="e_releases" title="releases" type="integer"/>
      <attribute id="e_symmetric" title="symmetric" type="boolean"/>
    </attributes>
)xml";

// Gephi reads whole days only.
std::string first_day_of(std::string_view iso) {
  return to_iso(first_day(parse_iso_date(iso).value_or(Date{})));
}
std::string last_day_of(std::string_view iso) {
  return to_iso(last_day(parse_iso_date(iso).value_or(Date{})));
}

class GexfWriter {
 public:
  GexfWriter(const KnowledgeGraph& graph, std::ostream& out) : graph_(graph), out_(out) {}

  void write() {
    out_ << head << "    <nodes>\n";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph_)))
      write_node(graph_[vertex]);
    out_ << "    </nodes>\n    <edges>\n";
    std::size_t number = 0;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph_)))
      write_edge(graph_[boost::source(edge, graph_)], graph_[boost::target(edge, graph_)],
                 graph_[edge], ++number);
    out_ << "    </edges>\n  </graph>\n</gexf>\n";
  }

 private:
  void attribute(const char* name, std::string_view value) {
    out_ << ' ' << name << "=\"" << xml_escape(value) << '"';
  }
  void lifetime(const std::string& first, const std::string& last) {
    if (first.empty()) return;
    attribute("start", first_day_of(first));
    attribute("end", last_day_of(last));
  }
  void value(const char* id, std::string_view content) {
    if (content.empty()) return;
    out_ << "<attvalue";
    attribute("for", id);
    attribute("value", content);
    out_ << "/>";
  }

  void write_node(const GraphNode& node) {
    out_ << "      <node";
    attribute("id", node.id);
    attribute("label", node.label.empty() ? node.id : node.label);
    lifetime(node.first, node.last);
    out_ << "><attvalues>";
    value("n_type", node.type);
    if (node.type == "Person") value("n_official", node.official ? "true" : "false");
    value("n_country", node.country);
    value("n_releases", std::to_string(node.releases));
    out_ << "</attvalues>";
    if (node.position) write_position(*node.position);
    out_ << "</node>\n";
  }

  void write_position(const Position& position) {
    out_ << "<viz:position";
    attribute("x", coordinate(position.x));
    attribute("y", coordinate(position.y));
    attribute("z", "0.0");
    out_ << "/>";
  }

  void write_edge(const GraphNode& source, const GraphNode& target, const GraphEdge& edge,
                  std::size_t number) {
    out_ << "      <edge";
    attribute("id", "e" + std::to_string(number));
    attribute("source", source.id);
    attribute("target", target.id);
    attribute("kind", edge.kind);
    attribute("label", edge.kind);
    attribute("weight", std::to_string(edge.releases) + ".0");
    if (edge.spells.size() < 2) lifetime(edge.first, edge.last);
    out_ << "><attvalues>";
    value("e_details", joined(edge.details));
    value("e_releases", std::to_string(edge.releases));
    value("e_symmetric", edge.symmetric ? "true" : "false");
    out_ << "</attvalues>";
    write_spells(edge.spells);
    out_ << "</edge>\n";
  }

  void write_spells(const std::vector<Spell>& spells) {
    if (spells.size() < 2) return;
    out_ << "<spells>";
    for (const Spell& spell : spells) {
      out_ << "<spell";
      lifetime(spell.first, spell.last);
      out_ << "/>";
    }
    out_ << "</spells>";
  }

  const KnowledgeGraph& graph_;
  std::ostream& out_;
};

}  // namespace

std::string write_gexf(KnowledgeBase& knowledge_base, const ExportOptions& options,
                       std::ostream& out) {
  const KnowledgeGraph graph = exported_graph(knowledge_base, options);
  GexfWriter(graph, out).write();
  return size_of(graph);
}

}  // namespace communique
