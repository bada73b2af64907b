#include "export/neo4j.hpp"

#include "export/exported_graph.hpp"
#include "export/graph_text.hpp"

namespace communique {
namespace {

// Always quoted; line ends become spaces, for the importer reads a line a record by default.
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out + '"';
}

// HOLDS_POST_AT, as types of relationships are written.
std::string type_name(std::string_view kind) {
  std::string out;
  for (const char c : kind) {
    const bool small = c >= 'a' && c <= 'z';
    out += small ? static_cast<char>(c - 'a' + 'A') : c == '-' ? '_' : c;
  }
  return out;
}

}  // namespace

std::string write_neo4j_nodes(KnowledgeBase& knowledge_base, const ExportOptions& options,
                              std::ostream& out) {
  const KnowledgeGraph graph = exported_graph(knowledge_base, options);
  out << "id:ID,name,official:boolean,country,releases:int,first_date,last_date,:LABEL\n";
  for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
    const GraphNode& node = graph[vertex];
    out << in_quotes(node.id) << ',' << in_quotes(node.label) << ','
        << (node.official ? "true" : "false") << ',' << in_quotes(node.country) << ','
        << node.releases << ',' << in_quotes(node.first) << ',' << in_quotes(node.last) << ','
        << node.type << '\n';
  }
  return std::to_string(boost::num_vertices(graph)) + " nodes";
}

std::string write_neo4j_relationships(KnowledgeBase& knowledge_base, const ExportOptions& options,
                                      std::ostream& out) {
  const KnowledgeGraph graph = exported_graph(knowledge_base, options);
  out << ":START_ID,:END_ID,:TYPE,releases:int,details,symmetric:boolean,first_date,last_date\n";
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    const GraphEdge& relation = graph[edge];
    out << in_quotes(graph[boost::source(edge, graph)].id) << ','
        << in_quotes(graph[boost::target(edge, graph)].id) << ',' << type_name(relation.kind) << ','
        << relation.releases << ',' << in_quotes(joined(relation.details)) << ','
        << (relation.symmetric ? "true" : "false") << ',' << in_quotes(relation.first) << ','
        << in_quotes(relation.last) << '\n';
  }
  return std::to_string(boost::num_edges(graph)) + " relationships";
}

}  // namespace communique
