#include "export/rdf_release.hpp"

#include "export/rdf_prefixes.hpp"
#include "export/rdf_terms.hpp"
#include "fact/fact_name.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr std::string_view press_release =
    "http://publications.europa.eu/resource/authority/resource-type/PRESS_REL";

// How much text before and after a quotation makes it found again.
constexpr std::size_t context = 32;

// Up to `context` code points that end at `end`.
std::string_view text_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t i = 0; i < context && begin > 0; ++i) {
    do --begin;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80);
  }
  return text.substr(begin, end - begin);
}

std::string_view text_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t i = 0; i < context && end < text.size(); ++i)
    end += decode_utf8(text, end).length;
  return text.substr(begin, end - begin);
}

// "2025-11" and the like have a type of their own; spans and quarters have none.
void write_period(RdfWriter& writer, const std::string& period) {
  if (const auto date = parse_iso_date(period)) {
    writer.date("schema:observationDate", *date);
  } else if (!period.empty()) {
    writer.text("schema:observationDate", period);
  }
}

}  // namespace

RdfRelease::RdfRelease(const LinkedRelease& linked, const Iris& iris, RdfTenures& tenures,
                       RdfWriter& writer)
    : linked_(linked),
      release_(linked.release),
      iris_(iris),
      tenures_(tenures),
      writer_(writer),
      code_points_(linked.release.text),
      iri_(iris.release(linked.release.id)) {}

void RdfRelease::write() {
  writer_.graph(iri_);
  write_release();
  if (linked_.superseded_by.empty()) write_statements();
  write_evidence();
  writer_.graph({});
}

void RdfRelease::write_statements() {
  const Reading& reading = linked_.reading;
  write_links();
  write_posts();
  write_agreements();
  for (const Event& event : reading.events) write_event(event);
  for (const Statement& statement : reading.statements) write_statement(statement);
  for (const Figure& figure : reading.figures) write_figure(figure);
}

void RdfRelease::write_release() {
  writer_.about(iri_)
      .type("cm:Release")
      .type("schema:NewsArticle")
      .type("prov:Entity")
      .text("dct:identifier", release_.id)
      .text("dct:title", release_.title())
      .link("dct:type", press_release)
      .date("dct:issued", release_.date);
  if (!release_.category.empty()) writer_.text("schema:articleSection", release_.category);
  if (!release_.language.empty()) writer_.text("dct:language", release_.language);
  if (is_absolute_iri(release_.url)) {
    writer_.typed("schema:url", release_.url, "xsd:anyURI");
  } else if (!release_.url.empty()) {
    writer_.text("schema:url", release_.url);
  }
  link("dct:publisher", linked_.reading.publisher);
  write_repetition();
  for (EntityIndex i = 0; i < linked_.reading.entities.size(); ++i) link("schema:mentions", i);
}

void RdfRelease::write_repetition() {
  if (!linked_.repeats.empty()) {
    const std::string first = iris_.release(linked_.repeats);
    writer_.link(linked_.is_revision ? "prov:wasRevisionOf" : "dct:isVersionOf", first);
  }
  if (!linked_.superseded_by.empty())
    writer_.link("dct:isReplacedBy", iris_.release(linked_.superseded_by));
}

void RdfRelease::write_links() {
  const Reading& reading = linked_.reading;
  for (const BodyFact& fact : reading.bodies) {
    claim(country_claim_name(fact), fact.body, "cm:country", fact.country, fact.evidence);
    claim(whole_claim_name(fact), fact.body, "org:unitOf", fact.part_of, fact.evidence);
  }
  for (const Representation& fact : reading.representations)
    claim(claim_name(fact), fact.person, "cm:represents", fact.side, fact.evidence);
  for (const Membership& fact : reading.memberships)
    claim(claim_name(fact), fact.member, "org:memberOf", fact.whole, fact.evidence);
  for (const Succession& fact : reading.successions) {
    claim(claim_name(fact), fact.older, "cm:succeededBy", fact.newer, fact.evidence);
    writer_.date("dct:date", fact.date);
  }
}

void RdfRelease::write_posts() {
  for (const Post& post : linked_.reading.posts) {
    const EntityIndex place = post.body != no_entity ? post.body : post.country;
    const RdfTenures::Names names =
        tenures_.names(linked_.key, key_of(post.person), post.title, key_of(place));
    claim(claim_name(post), iri_of(post.person), "cm:heldPost", names.post, post.evidence);
    writer_.text("cm:titleAsStated", post.title).link("cm:supports", names.tenure);
    link("cm:placeAsStated", place);
    if (post.former) writer_.typed("cm:former", "true", "xsd:boolean");
    if (post.term.known()) write_term(post.term);
  }
}

void RdfRelease::write_term(const Term& term) {
  writer_.date("schema:startDate", term.begin)
      .date("schema:endDate", term.end)
      .link("cm:termStatedIn", evidence_iri(term.evidence.span));
  evidence_.emplace(term.evidence.span.begin, term.evidence.span.end);
}

void RdfRelease::write_agreements() {
  for (const AgreementFact& fact : linked_.reading.agreements) {
    claim(kind_claim_name(fact), iri_of(fact.agreement), "cm:agreementKind",
          whole_iri(agreement_kind_concept(fact.kind)), fact.evidence);
    for (const EntityIndex party : fact.parties)
      claim(party_claim_name(fact, linked_.reading.entities.at(party)), fact.agreement, "cm:party",
            party, fact.evidence);
    if (fact.status != AgreementStatus::None) write_agreement(fact);
  }
}

void RdfRelease::write_agreement(const AgreementFact& fact) {
  writer_.about(iris_.stated(status_name(fact), release_.id))
      .type("cm:StatusEntry")
      .link("cm:agreement", iri_of(fact.agreement))
      .name("cm:status", status_concept(fact.status))
      .date("dct:date", fact.date)
      .date("cm:reported", release_.date);
  support(fact.evidence);
}

void RdfRelease::write_event(const Event& event) {
  writer_.about(iris_.stated(fact_name(event), release_.id))
      .type("sem:Event")
      .type("schema:Event")
      .name("sem:eventType", event_kind_concept(event.kind));
  if (!event.name.empty()) writer_.text("skos:prefLabel", event.name);
  writer_.date("schema:startDate", event.date);
  if (event.end_date != event.date) writer_.date("schema:endDate", event.end_date);
  links("sem:hasPlace", event.places);
  links("cm:organizer", event.organizers);
  links("cm:chair", event.chairs);
  links("cm:participant", event.participants);
  links("schema:about", event.about);
  support(event.evidence);
}

void RdfRelease::write_statement(const Statement& statement) {
  writer_.about(iris_.stated(fact_name(statement), release_.id))
      .type("schema:Quotation")
      .type("prov:Entity")
      .name("cm:act", act_concept(statement.act))
      .text("prov:value", statement.cue.of(release_.text))
      .link("prov:wasQuotedFrom", iri_);
  links("prov:wasAttributedTo", statement.speakers);
  link("cm:target", statement.target);
  support(statement.evidence);
}

void RdfRelease::write_figure(const Figure& figure) {
  writer_.about(iris_.stated(fact_name(figure), release_.id))
      .type("schema:Observation")
      .text("schema:measuredProperty", figure.indicator);
  link("schema:observationAbout", figure.reporter);
  link("cm:partner", figure.partner);
  if (!figure.item.empty()) writer_.text("cm:item", figure.item);
  write_period(writer_, figure.period);
  if (figure.value) writer_.decimal("schema:value", *figure.value);
  if (!figure.unit.empty()) writer_.text("schema:unitText", figure.unit);
  if (figure.change_percent) writer_.decimal("cm:changePercent", *figure.change_percent);
  support(figure.evidence);
}

void RdfRelease::claim(std::string_view name, std::string_view subject, std::string_view property,
                       std::string_view object, const Evidence& evidence) {
  if (writer_.has_graphs()) writer_.about(subject).link(property, object);
  writer_.about(iris_.stated(name, release_.id))
      .type("cm:Claim")
      .link("rdf:subject", subject)
      .name("rdf:predicate", property)
      .link("rdf:object", object);
  support(evidence);
}

void RdfRelease::claim(std::string_view name, EntityIndex subject, std::string_view property,
                       EntityIndex object, const Evidence& evidence) {
  if (object != no_entity) claim(name, iri_of(subject), property, iri_of(object), evidence);
}

void RdfRelease::support(const Evidence& evidence) {
  writer_.decimal("cm:confidence", rounded_confidence(evidence))
      .text("cm:rule", evidence.rule)
      .link("prov:wasGeneratedBy", rdf_activity)
      .link("prov:wasDerivedFrom", evidence_iri(evidence.span));
  evidence_.emplace(evidence.span.begin, evidence.span.end);
}

void RdfRelease::links(std::string_view property, const std::vector<EntityIndex>& entities) {
  for (const EntityIndex entity : entities) link(property, entity);
}

void RdfRelease::link(std::string_view property, EntityIndex entity) {
  if (entity != no_entity) writer_.link(property, iri_of(entity));
}

std::string RdfRelease::evidence_iri(Span span) const {
  return iris_.evidence(release_.id, code_points_.code_point(span.begin),
                        code_points_.code_point(span.end));
}

void RdfRelease::write_evidence() {
  for (const auto& [begin, end] : evidence_) {
    const std::string iri = evidence_iri({begin, end});
    writer_.about(iri)
        .type("oa:SpecificResource")
        .link("oa:hasSource", iri_)
        .link("oa:hasSelector", iri + "/position")
        .link("oa:hasSelector", iri + "/quote");
    write_selectors({begin, end});
  }
}

void RdfRelease::write_selectors(Span span) {
  const std::string iri = evidence_iri(span);
  writer_.about(iri + "/position")
      .type("oa:TextPositionSelector")
      .integer("oa:start", code_points_.code_point(span.begin))
      .integer("oa:end", code_points_.code_point(span.end));
  writer_.about(iri + "/quote")
      .type("oa:TextQuoteSelector")
      .text("oa:exact", span.of(release_.text));
  const std::string_view prefix = text_before(release_.text, span.begin);
  const std::string_view suffix = text_after(release_.text, span.end);
  if (!prefix.empty()) writer_.text("oa:prefix", prefix);
  if (!suffix.empty()) writer_.text("oa:suffix", suffix);
}

}  // namespace communique
