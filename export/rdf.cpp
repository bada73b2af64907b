#include "export/rdf.hpp"

#include "export/iri.hpp"
#include "export/rdf_entities.hpp"
#include "export/rdf_release.hpp"
#include "export/rdf_terms.hpp"
#include "export/rdf_writer.hpp"

namespace communique {
namespace {

void write_program(KnowledgeBase& knowledge_base, RdfWriter& writer) {
  writer.about(rdf_program)
      .type("prov:SoftwareAgent")
      .text("foaf:name", "communique")
      .text("schema:softwareVersion", COMMUNIQUE_VERSION);
  writer.about(rdf_activity)
      .type("prov:Activity")
      .link("prov:wasAssociatedWith", rdf_program)
      .text("cm:readingVersion", knowledge_base.reading_version());
}

// Accounts of one event are the same as the first.
constexpr const char* select_same_events = R"sql(
SELECT r.id, account.number, s.id, first.number
FROM events account JOIN events first ON first.fact = account.same_as
JOIN releases r ON r.release = account.release JOIN releases s ON s.release = first.release
WHERE account.fact <> account.same_as ORDER BY account.fact)sql";

void write_same_events(KnowledgeBase& knowledge_base, const Iris& iris, RdfWriter& writer) {
  PreparedStatement rows(knowledge_base.database(), select_same_events);
  const auto event = [&](int column) {
    return iris.stated("event/" + rows.string(column + 1), rows.text(column));
  };
  while (rows.step()) writer.about(event(0)).link("owl:sameAs", event(2));
}

std::string write_rdf(RdfSyntax syntax, KnowledgeBase& knowledge_base, const ExportOptions& options,
                      std::ostream& out) {
  const Iris iris(options.base);
  RdfWriter writer(out, syntax);
  write_program(knowledge_base, writer);
  RdfTenures tenures(knowledge_base, iris, writer);
  RdfEntities entities(knowledge_base, iris, tenures, writer);
  knowledge_base.for_each_entity([&](const EntityRecord& entity) { entities.write(entity); });
  knowledge_base.for_each_release(
      [&](const LinkedRelease& release) { RdfRelease(release, iris, tenures, writer).write(); });
  write_same_events(knowledge_base, iris, writer);
  writer.finish();
  return std::to_string(writer.statements()) + " triples";
}

}  // namespace

std::string write_turtle(KnowledgeBase& knowledge_base, const ExportOptions& options,
                         std::ostream& out) {
  return write_rdf(RdfSyntax::Turtle, knowledge_base, options, out);
}
std::string write_ntriples(KnowledgeBase& knowledge_base, const ExportOptions& options,
                           std::ostream& out) {
  return write_rdf(RdfSyntax::NTriples, knowledge_base, options, out);
}
std::string write_trig(KnowledgeBase& knowledge_base, const ExportOptions& options,
                       std::ostream& out) {
  return write_rdf(RdfSyntax::TriG, knowledge_base, options, out);
}
std::string write_nquads(KnowledgeBase& knowledge_base, const ExportOptions& options,
                         std::ostream& out) {
  return write_rdf(RdfSyntax::NQuads, knowledge_base, options, out);
}

}  // namespace communique
