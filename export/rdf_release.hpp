#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "export/iri.hpp"
#include "export/rdf_tenures.hpp"
#include "export/rdf_writer.hpp"
#include "store/knowledge_base.hpp"
#include "util/code_points.hpp"

namespace communique {

// Describes one release: its data, its claims about entities, events, statements and figures, and
// the words of the text that support each.
class RdfRelease {
 public:
  RdfRelease(const LinkedRelease& linked, const Iris& iris, RdfTenures& tenures, RdfWriter& writer);

  void write();

 private:
  void write_release();
  void write_repetition();
  // What the release says; nothing counts of one that is superseded.
  void write_statements();
  void write_links();
  void write_posts();
  void write_term(const Term& term);  // of the post just written
  void write_agreements();
  void write_agreement(const AgreementFact& fact);
  void write_event(const Event& event);
  void write_statement(const Statement& statement);
  void write_figure(const Figure& figure);
  // A claim of the release, under its name in fact/fact_name.hpp, that subject and object are so
  // related, and, in the release's own graph, the plain triple.
  void claim(std::string_view name, std::string_view subject, std::string_view property,
             std::string_view object, const Evidence& evidence);
  void claim(std::string_view name, EntityIndex subject, std::string_view property,
             EntityIndex object, const Evidence& evidence);
  // Adds to the present subject what supports it; its evidence is described by write_evidence.
  void support(const Evidence& evidence);
  void links(std::string_view property, const std::vector<EntityIndex>& entities);
  void link(std::string_view property, EntityIndex entity);
  void write_evidence();
  void write_selectors(Span span);

  std::string iri_of(EntityIndex entity) const {
    return iris_.entity(linked_.reading.entities.at(entity).id);
  }
  Key key_of(EntityIndex entity) const {
    return entity == no_entity ? 0 : linked_.entity_keys.at(entity);
  }
  std::string evidence_iri(Span span) const;

  const LinkedRelease& linked_;
  const Release& release_;
  const Iris& iris_;
  RdfTenures& tenures_;
  RdfWriter& writer_;
  CodePointIndex code_points_;
  std::string iri_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> evidence_;
};

}  // namespace communique
