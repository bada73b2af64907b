#include "query/dossier.hpp"

#include <algorithm>
#include <string_view>

namespace communique {
namespace {

// A section: `facts` gives what, the fact's own date, release, begin, end, confidence and key for
// the entity ?1; `links` gives the entities that the fact ?1 connects the entity ?2 to.
struct SectionQuery {
  std::string_view name;
  std::string_view facts;
  std::string_view links;
};

constexpr SectionQuery section_queries[] = {
    {"posts",
     "SELECT title || iif(former, ' (former)', ''), '', release, begin, end, confidence, fact "
     "FROM posts WHERE person = ?1 OR body = ?1 OR country = ?1",
     "SELECT iif(person = ?2, coalesce(body, country), person) FROM posts WHERE fact = ?1"},
    {"represents",
     "SELECT iif(person = ?1, 'represents', 'is represented by'), '', release, begin, end, "
     "confidence, fact "
     "FROM represents WHERE person = ?1 OR side = ?1",
     "SELECT iif(person = ?2, side, person) FROM represents WHERE fact = ?1"},
    {"belongs to",
     "SELECT iif(body = ?1, 'belongs to', 'has'), '', release, begin, end, confidence, fact "
     "FROM bodies WHERE body = ?1 OR part_of = ?1",
     "SELECT iif(body = ?2, coalesce(part_of, country), body) FROM bodies WHERE fact = ?1"},
    {"agreements",
     "SELECT k.name || iif(s.name = '', '', ', ' || s.name), date, release, begin, end, "
     "confidence, fact "
     "FROM agreements JOIN agreement_kind_names k USING (kind) JOIN agreement_status_names s USING "
     "(status) "
     "WHERE agreement = ?1 OR fact IN (SELECT fact FROM agreement_parties WHERE party = ?1)",
     "SELECT agreement FROM agreements WHERE fact = ?1 AND agreement <> ?2 UNION ALL "
     "SELECT party FROM agreement_parties WHERE fact = ?1 AND party <> ?2"},
    {"events",
     "SELECT k.name || iif(e.name = '', '', ': ' || e.name), date, release, begin, end, "
     "confidence, fact "
     "FROM events e JOIN event_kind_names k USING (kind) "
     "WHERE fact IN (SELECT fact FROM event_roles WHERE entity = ?1)",
     "SELECT entity FROM event_roles WHERE fact = ?1 AND entity <> ?2"},
    {"statements by",
     "SELECT a.name, '', release, begin, end, confidence, fact FROM statements JOIN act_names a "
     "USING (act) "
     "WHERE fact IN (SELECT fact FROM statement_speakers WHERE speaker = ?1)",
     "SELECT target FROM statements WHERE fact = ?1 AND target <> ?2"},
    {"statements about",
     "SELECT a.name, '', release, begin, end, confidence, fact FROM statements JOIN act_names a "
     "USING (act) "
     "WHERE target = ?1",
     "SELECT speaker FROM statement_speakers WHERE fact = ?1 AND speaker <> ?2"},
    {"memberships",
     "SELECT iif(member = ?1, 'member of', 'has member'), '', release, begin, end, confidence, "
     "fact "
     "FROM memberships WHERE member = ?1 OR whole = ?1",
     "SELECT iif(member = ?2, whole, member) FROM memberships WHERE fact = ?1"},
    {"figures",
     "SELECT indicator || iif(item = '', '', ' of ' || item) || iif(period = '', '', ', ' || "
     "period) || "
     "iif(value IS NULL, '', printf(': %.10g ', value) || unit) || "
     "iif(change_percent IS NULL, '', printf(' (%+.10g%%)', change_percent)), '', "
     "release, begin, end, confidence, fact FROM figures WHERE reporter = ?1 OR partner = ?1",
     "SELECT reporter FROM figures WHERE fact = ?1 AND reporter <> ?2 UNION ALL "
     "SELECT partner FROM figures WHERE fact = ?1 AND partner <> ?2"},
    {"successions",
     "SELECT iif(older = ?1, 'succeeded by', 'successor of'), '', release, begin, end, confidence, "
     "fact "
     "FROM successions WHERE older = ?1 OR newer = ?1",
     "SELECT iif(older = ?2, newer, older) FROM successions WHERE fact = ?1"},
};

// Reads one section after another for one entity.
class DossierReader {
 public:
  DossierReader(Database& knowledge, std::int64_t entity)
      : knowledge_(knowledge), entity_(entity), sources_(knowledge) {}

  DossierSection read(const SectionQuery& query) {
    DossierSection section{std::string(query.name), {}};
    PreparedStatement facts(knowledge_, query.facts);
    PreparedStatement links(knowledge_, "SELECT id, name FROM entities WHERE entity IN (" +
                                            std::string(query.links) + ") ORDER BY entity");
    facts.bind(entity_);
    while (facts.step()) section.facts.push_back(read_fact(facts, links));
    std::ranges::stable_sort(section.facts, {}, &DossierFact::date);
    return section;
  }

 private:
  DossierFact read_fact(const PreparedStatement& row, PreparedStatement& links) {
    DossierFact fact{row.string(0),
                     {},
                     row.string(1),
                     row.real(5),
                     sources_.read(row.integer(2), row.integer(3), row.integer(4))};
    if (fact.date.empty()) fact.date = fact.source.date;
    links.bind(row.integer(6), entity_);
    while (links.step()) fact.with.push_back({links.string(0), links.string(1)});
    return fact;
  }

  Database& knowledge_;
  std::int64_t entity_;
  SourceReader sources_;
};

}  // namespace

Dossier read_dossier(Database& knowledge, const EntityRow& entity) {
  Dossier dossier{entity, names_of(knowledge, entity.key), {}};
  DossierReader reader(knowledge, entity.key);
  for (const SectionQuery& query : section_queries) {
    DossierSection section = reader.read(query);
    if (!section.facts.empty()) dossier.sections.push_back(std::move(section));
  }
  return dossier;
}

}  // namespace communique
