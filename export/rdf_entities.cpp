#include "export/rdf_entities.hpp"

#include <set>
#include <utility>

#include "export/rdf_terms.hpp"
#include "store/stored_enum.hpp"
#include "vocabulary/vocabulary_file.hpp"

namespace communique {
namespace {

// Classes of the ontology and of the vocabularies that it builds on.
std::vector<std::string_view> classes(EntityType type) {
  switch (type) {
    case EntityType::Person:
      return {"cm:Person", "foaf:Person", "person:Person"};
    case EntityType::Body:
      return {"cm:Body", "m8g:PublicOrganisation", "org:FormalOrganization"};
    case EntityType::Organization:
      return {"cm:Organization", "org:Organization", "foaf:Organization"};
    case EntityType::Country:
      return {"cm:Country"};
    case EntityType::Bloc:
      return {"cm:Bloc", "org:FormalOrganization"};
    case EntityType::Agreement:
      return {"cm:Agreement", "eli:LegalResource"};
    case EntityType::Law:
      return {"cm:Law", "eli:LegalResource"};
    case EntityType::Programme:
      return {"cm:Programme"};
    case EntityType::Place:
      return {"cm:Place", "schema:Place"};
  }
  return {};
}

using CountryCodes = std::map<std::string, std::string>;  // by id of the country

CountryCodes alpha3_codes(const Vocabulary& vocabulary) {
  CountryCodes codes;
  for (const Concept& entry : vocabulary.concepts()) {
    if (entry.lexical == Lexical::Country && !entry.attribute("alpha3").empty())
      codes[std::string(entry.attribute("entity"))] = entry.attribute("alpha3");
  }
  return codes;
}

// Once for the vocabulary of the program: to decode it takes longer than a small export.
CountryCodes load_alpha3(KnowledgeBase& knowledge_base) {
  static const CountryCodes embedded = alpha3_codes(Vocabulary::embedded());
  const std::vector<VocabularyFile> files = knowledge_base.vocabularies();
  return files.empty() ? embedded : alpha3_codes(extend(Vocabulary::embedded(), files));
}

constexpr const char* select_status = R"sql(
SELECT status FROM agreements a JOIN releases r USING (release)
WHERE agreement = ? AND status > 0
ORDER BY iif(a.date = '', r.date, a.date) DESC, status DESC LIMIT 1)sql";

constexpr const char* select_parties = R"sql(
SELECT DISTINCT party FROM agreements JOIN agreement_parties USING (fact)
WHERE agreement = ? ORDER BY party)sql";

constexpr const char* select_kind = R"sql(
SELECT kind FROM agreements JOIN releases USING (release) WHERE agreement = ? GROUP BY kind
ORDER BY count(DISTINCT coalesce(repeats, release)) DESC, kind LIMIT 1)sql";

Date date_of(std::string_view iso) { return parse_iso_date(iso).value_or(Date{}); }

}  // namespace

RdfEntities::RdfEntities(KnowledgeBase& knowledge_base, const Iris& iris, RdfTenures& tenures,
                         RdfWriter& writer)
    : knowledge_base_(knowledge_base),
      iris_(iris),
      writer_(writer),
      alpha3_(load_alpha3(knowledge_base)),
      tenures_(tenures),
      relations_(knowledge_base.database(),
                 "SELECT DISTINCT kind, object FROM relations WHERE subject = ? ORDER BY 1, 2"),
      parties_(knowledge_base.database(), select_parties),
      kind_(knowledge_base.database(), select_kind),
      status_(knowledge_base.database(), select_status),
      dates_(knowledge_base.database(),
             "SELECT min(date) FROM agreements WHERE agreement = ? AND status = ? "
             "AND length(date) = 10"),
      successors_(knowledge_base.database(),
                  "SELECT newer, max(date) FROM successions WHERE older = ? GROUP BY newer "
                  "ORDER BY newer") {}

void RdfEntities::write(const EntityRecord& entity) {
  writer_.about(iris_.entity(entity.id));
  for (const std::string_view name : classes(entity.type)) writer_.type(name);
  if (entity.official) writer_.type("cm:Official");
  write_names(entity);
  if (entity.type == EntityType::Country) write_country_codes(entity);
  if (entity.type == EntityType::Agreement) write_agreement(entity);
  write_relations(entity);
  if (entity.type == EntityType::Person) {
    tenures_.link_posts(entity.key);
    tenures_.write(entity);
  }
  if (entity.type == EntityType::Body) write_changes(entity);
}

void RdfEntities::write_names(const EntityRecord& entity) {
  writer_.text("dct:identifier", entity.id).text("skos:prefLabel", entity.name);
  if (entity.type == EntityType::Person) writer_.text("foaf:name", entity.name);
  for (const std::string& alias : knowledge_base_.aliases(entity.key))
    writer_.text("skos:altLabel", alias);
  for (const std::string& former : knowledge_base_.former_ids(entity.key))
    writer_.link("owl:sameAs", iris_.entity(former));
  writer_.date("cm:firstMentioned", date_of(entity.first_date))
      .date("cm:lastMentioned", date_of(entity.last_date))
      .integer("cm:releaseCount", entity.releases);
}

void RdfEntities::write_country_codes(const EntityRecord& entity) {
  const std::size_t colon = entity.id.find(':');
  writer_.text("skos:notation", std::string_view(entity.id).substr(colon + 1));
  const auto alpha3 = alpha3_.find(entity.id);
  if (alpha3 == alpha3_.end()) return;
  writer_.text("skos:notation", alpha3->second)
      .link("skos:exactMatch",
            "http://publications.europa.eu/resource/authority/country/" + alpha3->second);
}

void RdfEntities::write_agreement(const EntityRecord& entity) {
  kind_.bind(entity.key);
  if (kind_.step())
    writer_.name("cm:agreementKind",
                 agreement_kind_concept(stored_enum<AgreementKind>(kind_.integer(0))));
  status_.bind(entity.key);
  if (status_.step())
    writer_.name("cm:status", status_concept(stored_enum<AgreementStatus>(status_.integer(0))));
  const auto write_date = [&](std::string_view property, AgreementStatus status) {
    dates_.bind(entity.key, static_cast<int>(status));
    if (dates_.step()) writer_.date(property, date_of(dates_.text(0)));
  };
  write_date("eli:date_document", AgreementStatus::Signed);
  write_date("eli:first_date_entry_in_force", AgreementStatus::InForce);
  parties_.bind(entity.key);
  while (parties_.step()) writer_.link("cm:party", iri_of(parties_.integer(0)));
}

void RdfEntities::write_relations(const EntityRecord& entity) {
  std::set<std::pair<std::string_view, Key>> related;  // two kinds may share a property
  relations_.bind(entity.key);
  while (relations_.step()) {
    const std::string_view property = relation_property(relations_.text(0));
    if (!property.empty()) related.emplace(property, relations_.integer(1));
  }
  for (const auto& [property, object] : related) writer_.link(property, iri_of(object));
}

void RdfEntities::write_changes(const EntityRecord& older) {
  successors_.bind(older.key);
  while (successors_.step()) {
    const Key newer = successors_.integer(0);
    writer_.about(iris_.change(older.id, id_of(newer)))
        .type("org:ChangeEvent")
        .link("org:originalOrganization", iris_.entity(older.id))
        .link("org:resultingOrganization", iri_of(newer))
        .date("dct:date", date_of(successors_.text(1)));
  }
}

}  // namespace communique
