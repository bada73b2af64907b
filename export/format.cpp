#include "export/format.hpp"

#include <algorithm>

#include "export/dot.hpp"
#include "export/gexf.hpp"
#include "export/graphml.hpp"
#include "export/jsonl.hpp"
#include "export/neo4j.hpp"
#include "export/rdf.hpp"

namespace communique {
namespace {

constexpr ExportFormat formats[] = {
    {"turtle", "RDF Turtle, for triple stores and readers", write_turtle},
    {"ntriples", "RDF N-Triples: a line a triple", write_ntriples},
    {"trig", "RDF TriG: a named graph a release", write_trig},
    {"nquads", "RDF N-Quads: TriG a line a quad", write_nquads},
    {"graphml", "GraphML, for Gephi, NetworkX and igraph", write_graphml},
    {"gexf", "GEXF with a timeline, for Gephi", write_gexf},
    {"neo4j-nodes", "CSV of nodes, for neo4j-admin database import", write_neo4j_nodes},
    {"neo4j-relationships", "CSV of relationships, for the same", write_neo4j_relationships},
    {"dot", "DOT, for Graphviz", write_dot},
    {"jsonl", "JSON Lines: an object a release, as `communique extract` prints, with linked ids",
     write_jsonl},
};

}  // namespace

std::span<const ExportFormat> export_formats() { return formats; }

const ExportFormat* find_export_format(std::string_view name) {
  const auto* found = std::ranges::find(formats, name, &ExportFormat::name);
  return found != std::end(formats) ? found : nullptr;
}

}  // namespace communique
