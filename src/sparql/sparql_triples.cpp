#include "sparql/sparql_triples.hpp"

#include "export/rdf_writer.hpp"

namespace communique {
namespace {

void write_object(RdfWriter& writer, std::string_view property, const RdfTerm& object) {
  switch (object.kind) {
    case RdfTermKind::Unbound:
      break;
    case RdfTermKind::Iri:
      writer.link(property, object.text);
      break;
    case RdfTermKind::Text:
      writer.text(property, object.text);
      break;
    case RdfTermKind::Integer:
      writer.typed(property, object.text, "xsd:integer");
      break;
    case RdfTermKind::Decimal:
      writer.typed(property, object.text, "xsd:decimal");
      break;
    case RdfTermKind::Boolean:
      writer.typed(property, object.text, "xsd:boolean");
      break;
  }
}

}  // namespace

void write_sparql_triples(const SparqlSolutions& triples, std::ostream& out) {
  RdfWriter writer(out, RdfSyntax::NTriples);
  for (const std::vector<RdfTerm>& row : triples.rows) {
    writer.about(row[0].text);
    write_object(writer, row[1].text, row[2]);
  }
  writer.finish();
}

}  // namespace communique
