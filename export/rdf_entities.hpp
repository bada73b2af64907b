#pragma once

#include <map>
#include <string>

#include "export/iri.hpp"
#include "export/rdf_tenures.hpp"
#include "export/rdf_writer.hpp"
#include "store/knowledge_base.hpp"

namespace communique {

// Describes linked entities, each with what all releases together tell of it.
class RdfEntities {
 public:
  RdfEntities(KnowledgeBase& knowledge_base, const Iris& iris, RdfTenures& tenures,
              RdfWriter& writer);

  void write(const EntityRecord& entity);

 private:
  void write_names(const EntityRecord& entity);
  void write_country_codes(const EntityRecord& entity);
  void write_agreement(const EntityRecord& entity);
  void write_relations(const EntityRecord& entity);
  void write_changes(const EntityRecord& older);
  std::string iri_of(Key entity) { return iris_.entity(id_of(entity)); }
  const std::string& id_of(Key entity) { return knowledge_base_.id_of(entity); }

  KnowledgeBase& knowledge_base_;
  const Iris& iris_;
  RdfWriter& writer_;
  std::map<std::string, std::string> alpha3_;  // by id of the country
  RdfTenures& tenures_;
  PreparedStatement relations_, parties_, kind_, status_, dates_, successors_;
};

}  // namespace communique
