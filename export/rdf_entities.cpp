#include "export/rdf_entities.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "export/rdf_terms.hpp"
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

std::map<std::string, std::string> load_alpha3(KnowledgeBase& knowledge_base) {
  const Vocabulary vocabulary = extend(Vocabulary::embedded(), knowledge_base.vocabularies());
  std::map<std::string, std::string> codes;
  for (const Concept& entry : vocabulary.concepts()) {
    if (entry.lexical == Lexical::Country && !entry.attribute("alpha3").empty())
      codes[std::string(entry.attribute("entity"))] = entry.attribute("alpha3");
  }
  return codes;
}

constexpr const char* select_tenures = R"sql(
SELECT p.title, coalesce(body, country, 0), max(NOT former), min(iif(former, NULL, r.date)),
       max(iif(former, NULL, r.date)), min(iif(former, r.date, NULL)), body IS NOT NULL
FROM posts p JOIN releases r USING (release) WHERE person = ?
GROUP BY p.title, body, country ORDER BY p.title, body, country)sql";

constexpr const char* select_status = R"sql(
SELECT status FROM agreements a JOIN releases r USING (release)
WHERE agreement = ? AND status > 0
ORDER BY iif(a.date = '', r.date, a.date) DESC, status DESC LIMIT 1)sql";

constexpr const char* select_parties = R"sql(
SELECT DISTINCT party FROM agreements JOIN agreement_parties USING (fact)
WHERE agreement = ? ORDER BY party)sql";

constexpr const char* select_kind = R"sql(
SELECT kind FROM agreements WHERE agreement = ? GROUP BY kind
ORDER BY count(DISTINCT release) DESC, kind LIMIT 1)sql";

Date date_of(std::string_view iso) { return parse_iso_date(iso).value_or(Date{}); }

}  // namespace

// A post that a person holds or held, as far as the releases show.
struct RdfEntities::Tenure {
  std::string title, place;  // of the place, the id
  bool stated_as_held = false;
  std::string first, last, ended;  // dates of releases; ended: the first that calls it former
  bool in_body = false;
};

RdfEntities::RdfEntities(KnowledgeBase& knowledge_base, const Iris& iris, RdfWriter& writer)
    : knowledge_base_(knowledge_base),
      iris_(iris),
      writer_(writer),
      alpha3_(load_alpha3(knowledge_base)),
      relations_(knowledge_base.database(),
                 "SELECT DISTINCT kind, object FROM relations WHERE subject = ? ORDER BY 1, 2"),
      tenures_(knowledge_base.database(), select_tenures),
      parties_(knowledge_base.database(), select_parties),
      kind_(knowledge_base.database(), select_kind),
      status_(knowledge_base.database(), select_status),
      dates_(knowledge_base.database(),
             "SELECT min(date) FROM agreements WHERE agreement = ? AND status = ? "
             "AND length(date) = 10"),
      successors_(knowledge_base.database(),
                  "SELECT DISTINCT newer FROM successions WHERE older = ? ORDER BY newer") {}

void RdfEntities::write(const EntityRecord& entity) {
  const std::vector<Tenure> tenures =
      entity.type == EntityType::Person ? tenures_of(entity.key) : std::vector<Tenure>();
  writer_.about(iris_.entity(entity.id));
  for (const std::string_view name : classes(entity.type)) writer_.type(name);
  if (entity.official) writer_.type("cm:Official");
  write_names(entity);
  if (entity.type == EntityType::Country) write_country_codes(entity);
  if (entity.type == EntityType::Agreement) write_agreement(entity);
  write_relations(entity);
  write_posts(tenures);
  for (const Tenure& tenure : tenures) {
    write_post(tenure);
    write_tenure(entity, tenure);
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
                 agreement_kind_concept(static_cast<AgreementKind>(kind_.integer(0))));
  status_.bind(entity.key);
  if (status_.step())
    writer_.name("cm:status", status_concept(static_cast<AgreementStatus>(status_.integer(0))));
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

std::vector<RdfEntities::Tenure> RdfEntities::tenures_of(Key person) {
  std::vector<Tenure> tenures;
  tenures_.bind(person);
  while (tenures_.step()) {
    const Key place = tenures_.integer(1);
    tenures.push_back({tenures_.string(0), place == 0 ? std::string() : id_of(place),
                       tenures_.integer(2) != 0, tenures_.string(3), tenures_.string(4),
                       tenures_.string(5), tenures_.integer(6) != 0});
  }
  return tenures;
}

// The posts that the last releases to name any give the person are taken to be held still.
void RdfEntities::write_posts(const std::vector<Tenure>& tenures) {
  std::string last;
  for (const Tenure& tenure : tenures) last = std::max(last, tenure.last);
  for (const Tenure& tenure : tenures) {
    const std::string post = iris_.post(tenure.title, tenure.place);
    writer_.link("cm:heldPost", post);
    if (tenure.stated_as_held && tenure.last == last && tenure.ended <= tenure.last)
      writer_.link("org:holds", post);
  }
}

// Posts and roles are described with the first who holds them.
void RdfEntities::write_post(const Tenure& tenure) {
  const std::string post = iris_.post(tenure.title, tenure.place);
  const std::string role = iris_.role(tenure.title);
  if (described_.insert(role).second)
    writer_.about(role).type("org:Role").text("skos:prefLabel", tenure.title);
  if (!described_.insert(post).second) return;
  writer_.about(post).type("org:Post").text("skos:prefLabel", tenure.title).link("org:role", role);
  if (!tenure.place.empty())
    writer_.link(tenure.in_body ? "org:postIn" : "cm:postFor", iris_.entity(tenure.place));
}

void RdfEntities::write_tenure(const EntityRecord& person, const Tenure& tenure) {
  const std::string iri = iris_.tenure(person.id, tenure.title, tenure.place);
  const std::string interval = iri + "/interval";
  writer_.about(iri)
      .type("org:Membership")
      .type("cm:Tenure")
      .link("org:member", iris_.entity(person.id))
      .link("opengov:post", iris_.post(tenure.title, tenure.place))
      .link("org:role", iris_.role(tenure.title))
      .link("org:memberDuring", interval);
  if (!tenure.place.empty()) writer_.link("org:organization", iris_.entity(tenure.place));
  writer_.about(interval)
      .type("time:Interval")
      .date("cm:firstStated", date_of(tenure.first))
      .date("cm:lastStated", date_of(tenure.last))
      .date("cm:endedBefore", date_of(tenure.ended));
}

void RdfEntities::write_changes(const EntityRecord& older) {
  successors_.bind(older.key);
  while (successors_.step()) {
    const Key newer = successors_.integer(0);
    writer_.about(iris_.change(older.id, id_of(newer)))
        .type("org:ChangeEvent")
        .link("org:originalOrganization", iris_.entity(older.id))
        .link("org:resultingOrganization", iri_of(newer));
  }
}

}  // namespace communique
