#include "query/dossier.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "query/entity_facts.hpp"
#include "query/fact_key.hpp"

namespace communique {
namespace {

// A section: a fact is one of the entity's where it stands in one of `places`; `columns` is what
// the fact says and its own date; `links` gives the entities that the fact ?1 connects the entity
// ?2 to; `accounts` the other facts before ?2 that tell of the same as the fact ?1.
struct SectionQuery {
  std::string_view name;
  std::string_view table;
  std::initializer_list<FactPlace> places;
  std::string_view columns;
  std::string_view links;
  std::string_view accounts = {};
};

const SectionQuery section_queries[] = {
    {"posts",
     "posts",
     {{"posts", "person"}, {"posts", "body"}, {"posts", "country"}},
     "title || iif(former, ' (former)', ''), ''",
     "SELECT iif(person = ?2, coalesce(body, country), person) FROM posts WHERE fact = ?1"},
    {"represents",
     "represents",
     {{"represents", "person"}, {"represents", "side"}},
     "iif(person = ?1, 'represents', 'is represented by'), ''",
     "SELECT iif(person = ?2, side, person) FROM represents WHERE fact = ?1"},
    {"belongs to",
     "bodies",
     {{"bodies", "body"}, {"bodies", "part_of"}},
     "iif(body = ?1, 'belongs to', 'has'), ''",
     "SELECT iif(body = ?2, coalesce(part_of, country), body) FROM bodies WHERE fact = ?1"},
    {"agreements",
     "agreements JOIN agreement_kind_names k USING (kind) JOIN agreement_status_names s USING "
     "(status)",
     {{"agreements", "agreement"}, {"agreement_parties", "party"}},
     "k.name || iif(s.name = '', '', ', ' || s.name), date",
     "SELECT agreement FROM agreements WHERE fact = ?1 AND agreement <> ?2 UNION ALL "
     "SELECT party FROM agreement_parties WHERE fact = ?1 AND party <> ?2"},
    {"events",
     "events e JOIN event_kind_names k USING (kind)",
     {{"event_roles", "entity"}},
     "k.name || iif(e.name = '', '', ': ' || e.name), date",
     "SELECT entity FROM event_roles WHERE entity <> ?2 AND fact IN (SELECT fact FROM events "
     "WHERE same_as = (SELECT same_as FROM events WHERE fact = ?1))",
     "SELECT fact, release, begin, end FROM events WHERE fact <> ?1 AND fact < ?2 "
     "AND same_as = (SELECT same_as FROM events WHERE fact = ?1) ORDER BY fact"},
    {"statements by",
     "statements JOIN act_names a USING (act)",
     {{"statement_speakers", "speaker"}},
     "a.name, ''",
     "SELECT target FROM statements WHERE fact = ?1 AND target <> ?2"},
    {"statements about",
     "statements JOIN act_names a USING (act)",
     {{"statements", "target"}},
     "a.name, ''",
     "SELECT speaker FROM statement_speakers WHERE fact = ?1 AND speaker <> ?2"},
    {"memberships",
     "memberships",
     {{"memberships", "member"}, {"memberships", "whole"}},
     "iif(member = ?1, 'member of', 'has member'), ''",
     "SELECT iif(member = ?2, whole, member) FROM memberships WHERE fact = ?1"},
    {"figures",
     "figures",
     {{"figures", "reporter"}, {"figures", "partner"}},
     "indicator || iif(item = '', '', ' of ' || item) || iif(period = '', '', ', ' || period) || "
     "iif(value IS NULL, '', printf(': %.10g ', value) || unit) || "
     "iif(change_percent IS NULL, '', printf(' (%+.10g%%)', change_percent)), ''",
     "SELECT reporter FROM figures WHERE fact = ?1 AND reporter <> ?2 UNION ALL "
     "SELECT partner FROM figures WHERE fact = ?1 AND partner <> ?2"},
    {"successions",
     "successions",
     {{"successions", "older"}, {"successions", "newer"}},
     "iif(older = ?1, 'succeeded by', 'successor of'), ''",
     "SELECT iif(older = ?2, newer, older) FROM successions WHERE fact = ?1"},
};

std::string facts_sql(const SectionQuery& query) {
  return "SELECT fact, release, begin, end, " + std::string(query.columns) + ", confidence FROM " +
         std::string(query.table) + " WHERE fact IN (" + last_facts_sql(query.places) +
         ") ORDER BY fact DESC";
}

// Reads what other accounts there are of the events of a section, and keeps in mind which they are.
class AccountReader {
 public:
  // `sql`: as in SectionQuery; empty where each fact stands for itself.
  AccountReader(Database& knowledge, std::string_view sql, std::int64_t facts_end,
                SourceReader& sources)
      : facts_end_(facts_end), sources_(sources) {
    if (!sql.empty()) select_.emplace(knowledge, std::string(sql));
  }

  std::vector<Source> read(std::int64_t fact) {
    std::vector<Source> accounts;
    if (!select_) return accounts;
    select_->bind(fact, facts_end_);
    while (select_->step()) {
      told_.insert(select_->integer(0));
      accounts.push_back(sources_.read(*select_));
    }
    return accounts;
  }

  // Whether the fact is an account of an event that was read before.
  bool is_told(std::int64_t fact) const { return told_.contains(fact); }

 private:
  std::optional<PreparedStatement> select_;
  std::int64_t facts_end_;
  SourceReader& sources_;
  std::set<std::int64_t> told_;
};

// Reads one section after another for one entity.
class DossierReader {
 public:
  DossierReader(Database& knowledge, std::int64_t entity, const DossierOptions& options)
      : knowledge_(knowledge),
        entity_(entity),
        facts_end_(first_fact_after(knowledge, options.as_of)),
        limit_(options.section_limit),
        sources_(knowledge) {}

  DossierSection read(const SectionQuery& query) {
    DossierSection section{std::string(query.name), {}, false};
    PreparedStatement facts(knowledge_, facts_sql(query));
    LinkReader links(knowledge_, query.links);
    AccountReader accounts(knowledge_, query.accounts, facts_end_, sources_);
    facts.bind(entity_, facts_end_,
               limit_ == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(limit_ + 1));
    for (std::size_t row = 0; facts.step(); ++row) {
      section.cut = limit_ != 0 && row == limit_;
      if (section.cut || accounts.is_told(facts.integer(0))) continue;
      section.facts.push_back(read_fact(facts, links));
      section.facts.back().also = accounts.read(facts.integer(0));
    }
    std::ranges::reverse(section.facts);
    std::ranges::stable_sort(section.facts, {}, &DossierFact::date);
    drop_repetitions(section.facts);
    return section;
  }

 private:
  // What a release says again in the words of the one that it repeats is no further fact.
  static void drop_repetitions(std::vector<DossierFact>& facts) {
    std::set<std::tuple<std::string, std::string, std::string, std::string>> told;
    std::erase_if(facts, [&](const DossierFact& fact) {
      const Source& source = fact.source;
      std::string with;
      for (const EntityLink& link : fact.with) with += link.id + " ";
      const bool added =
          told.emplace(source.first_of_text(), fact.what, with, source.sentence).second;
      return !source.repeats.empty() && !added;
    });
  }

  DossierFact read_fact(const PreparedStatement& row, LinkReader& links) {
    DossierFact fact{row.string(4),
                     links.read(row.integer(0), entity_),
                     row.string(5),
                     !row.text(5).empty(),
                     row.real(6),
                     sources_.read(row),
                     {}};
    if (!fact.own_date) fact.date = fact.source.date;
    return fact;
  }

  Database& knowledge_;
  std::int64_t entity_;
  std::int64_t facts_end_;
  std::size_t limit_;
  SourceReader sources_;
};

}  // namespace

Dossier read_dossier(Database& knowledge, const EntityRow& entity, const DossierOptions& options) {
  Dossier dossier{entity, names_of(knowledge, entity.key), {}};
  DossierReader reader(knowledge, entity.key, options);
  for (const SectionQuery& query : section_queries) {
    DossierSection section = reader.read(query);
    if (!section.facts.empty()) dossier.sections.push_back(std::move(section));
  }
  return dossier;
}

}  // namespace communique
