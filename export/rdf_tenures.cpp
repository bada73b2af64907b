#include "export/rdf_tenures.hpp"

#include <algorithm>

namespace communique {
namespace {

constexpr const char* select_tenures = R"sql(
SELECT o.title, coalesce(body, country, 0), body IS NOT NULL, sole, number, first_seen, last_seen,
       begin_date, end_date, over_by
FROM tenures JOIN offices o USING (office) WHERE person = ? ORDER BY tenure)sql";

constexpr const char* select_stated = R"sql(
SELECT o.title, coalesce(o.body, o.country, 0), number
FROM posts p JOIN main.tenures t USING (tenure) JOIN offices o USING (office)
WHERE release = ? AND p.person = ? AND p.title = ? AND coalesce(p.body, p.country, 0) = ?)sql";

Date date_of(std::string_view iso) { return parse_iso_date(iso).value_or(Date{}); }

std::string_view date_property(const Date& date) {
  if (date.is_day()) return "time:inXSDDate";
  return date.month != 0 ? "time:inXSDgYearMonth" : "time:inXSDgYear";
}

}  // namespace

struct RdfTenures::Tenure {
  std::string title, place;  // of the place, the id
  bool in_body = false, sole = false;
  std::size_t number = 1;
  std::string first_seen, last_seen, begin, end, over_by;
};

RdfTenures::RdfTenures(KnowledgeBase& knowledge_base, const Iris& iris, RdfWriter& writer)
    : knowledge_base_(knowledge_base),
      iris_(iris),
      writer_(writer),
      tenures_(knowledge_base.database(), select_tenures),
      stated_(knowledge_base.database(), select_stated) {}

std::vector<RdfTenures::Tenure> RdfTenures::tenures_of(Key person) {
  std::vector<Tenure> tenures;
  tenures_.bind(person);
  while (tenures_.step()) {
    tenures.push_back({tenures_.string(0), id_of(tenures_.integer(1)), tenures_.integer(2) != 0,
                       tenures_.integer(3) != 0, static_cast<std::size_t>(tenures_.integer(4)),
                       tenures_.string(5), tenures_.string(6), tenures_.string(7),
                       tenures_.string(8), tenures_.string(9)});
  }
  return tenures;
}

// The posts that the last releases to name any give the person are taken to be held still.
void RdfTenures::link_posts(Key person) {
  const std::vector<Tenure> tenures = tenures_of(person);
  std::string last;
  for (const Tenure& tenure : tenures) last = std::max(last, tenure.last_seen);
  std::unordered_set<std::string> linked;
  for (const Tenure& tenure : tenures) {
    const std::string post = iris_.post(tenure.title, tenure.place);
    if (linked.insert(post).second) writer_.link("cm:heldPost", post);
    if (!tenure.last_seen.empty() && tenure.last_seen == last && tenure.over_by.empty())
      writer_.link("org:holds", post);
  }
}

void RdfTenures::write(const EntityRecord& person) {
  for (const Tenure& tenure : tenures_of(person.key)) {
    write_post(tenure);
    write_tenure(person, tenure);
  }
}

void RdfTenures::write_post(const Tenure& tenure) {
  const std::string post = iris_.post(tenure.title, tenure.place);
  const std::string role = iris_.role(tenure.title);
  if (described_.insert(role).second)
    writer_.about(role).type("org:Role").text("skos:prefLabel", tenure.title);
  if (!described_.insert(post).second) return;
  writer_.about(post).type("org:Post").text("skos:prefLabel", tenure.title).link("org:role", role);
  if (tenure.sole) writer_.typed("cm:soleHolder", "true", "xsd:boolean");
  if (!tenure.place.empty())
    writer_.link(tenure.in_body ? "org:postIn" : "cm:postFor", iris_.entity(tenure.place));
}

void RdfTenures::write_tenure(const EntityRecord& person, const Tenure& tenure) {
  const std::string iri = iris_.tenure(person.id, tenure.title, tenure.place, tenure.number);
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
      .date("cm:firstStated", date_of(tenure.first_seen))
      .date("cm:lastStated", date_of(tenure.last_seen))
      .date("cm:endedBefore", date_of(tenure.over_by));
  if (!tenure.begin.empty()) writer_.link("time:hasBeginning", interval + "/begin");
  if (!tenure.end.empty()) writer_.link("time:hasEnd", interval + "/end");
  write_instant(interval + "/begin", tenure.begin);
  write_instant(interval + "/end", tenure.end);
}

void RdfTenures::write_instant(const std::string& iri, std::string_view date) {
  const Date known = date_of(date);
  if (known.known()) writer_.about(iri).type("time:Instant").date(date_property(known), known);
}

RdfTenures::Names RdfTenures::names(Key release, Key person, std::string_view title, Key place) {
  stated_.bind(release, person, title, place);
  if (!stated_.step()) fail_damaged();
  const std::string at = id_of(stated_.integer(1));
  return {iris_.post(stated_.text(0), at),
          iris_.tenure(id_of(person), stated_.text(0), at,
                       static_cast<std::size_t>(stated_.integer(2)))};
}

}  // namespace communique
