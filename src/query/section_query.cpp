#include "query/section_query.hpp"

namespace communique {
namespace {

const SectionQuery queries[] = {
    {.name = "posts",
     .table = "posts",
     .places = {{"posts", "person"}, {"posts", "body"}, {"posts", "country"}},
     .what = "title || iif(former, ' (former)', '')",
     .links = "iif(person = ?1, coalesce(body, country), person)"},
    {.name = "represents",
     .table = "represents",
     .places = {{"represents", "person"}, {"represents", "side"}},
     .what = "iif(person = ?1, 'represents', 'is represented by')",
     .links = "iif(person = ?1, side, person)"},
    {.name = "belongs to",
     .table = "bodies",
     .places = {{"bodies", "body"}, {"bodies", "part_of"}},
     .what = "iif(body = ?1, 'belongs to', 'has')",
     .links = "iif(body = ?1, coalesce(part_of, country), body)"},
    {.name = "agreements",
     .table = "agreements a JOIN agreement_kind_names k USING (kind) "
              "JOIN agreement_status_names s USING (status)",
     .places = {{"agreements", "agreement"}, {"agreement_parties", "party"}},
     .what = "k.name || iif(s.name = '', '', ', ' || s.name)",
     .links = "(SELECT group_concat(party) FROM (SELECT nullif(a.agreement, ?1) AS party UNION ALL "
              "SELECT party FROM agreement_parties p WHERE p.fact = a.fact AND party <> ?1))",
     .date = "date"},
    {.name = "events",
     .table = "events e JOIN event_kind_names k USING (kind)",
     .places = {{"event_roles", "entity"}},
     .what = "k.name || iif(e.name = '', '', ': ' || e.name)",
     .links = "(SELECT group_concat(entity) FROM (SELECT DISTINCT entity FROM event_roles "
              "WHERE entity <> ?1 AND fact IN (SELECT fact FROM events other "
              "WHERE other.same_as = e.same_as) ORDER BY entity))",
     .date = "date",
     .retold = "date <> ''",
     .event = "same_as",
     .accounts = "SELECT fact, release, begin, end FROM events WHERE fact <> ?1 AND fact < ?2 "
                 "AND same_as = (SELECT same_as FROM events WHERE fact = ?1) ORDER BY fact"},
    {.name = "statements by",
     .table = "statements JOIN act_names a USING (act)",
     .places = {{"statement_speakers", "speaker"}},
     .what = "a.name",
     .links = "nullif(target, ?1)",
     .retold = "false"},
    {.name = "statements about",
     .table = "statements s JOIN act_names a USING (act)",
     .places = {{"statements", "target"}},
     .what = "a.name",
     .links = "(SELECT group_concat(speaker) FROM statement_speakers p WHERE p.fact = s.fact "
              "AND speaker <> ?1)",
     .retold = "false"},
    {.name = "memberships",
     .table = "memberships",
     .places = {{"memberships", "member"}, {"memberships", "whole"}},
     .what = "iif(member = ?1, 'member of', 'has member')",
     .links = "iif(member = ?1, whole, member)"},
    {.name = "figures",
     .table = "figures",
     .places = {{"figures", "reporter"}, {"figures", "partner"}},
     .what = "indicator || iif(item = '', '', ' of ' || item) || "
             "iif(period = '', '', ', ' || period) || "
             "iif(value IS NULL, '', printf(': %.10g ', value) || unit) || "
             "iif(change_percent IS NULL, '', printf(' (%+.10g%%)', change_percent))",
     .links = "nullif(iif(reporter IS ?1, partner, reporter), ?1)"},
    {.name = "successions",
     .table = "successions",
     .places = {{"successions", "older"}, {"successions", "newer"}},
     .what = "iif(older = ?1, 'succeeded by', 'successor of')",
     .links = "iif(older = ?1, newer, older)"},
};

}  // namespace

std::span<const SectionQuery> section_queries() { return queries; }

std::string facts_sql(const SectionQuery& query) {
  const std::string date(query.date);
  return "SELECT fact, release, " + date + ", " + std::string(query.event) + ", iif(" +
         std::string(query.retold) + ", " + std::string(query.what) + " || char(10) || " + date +
         " || char(10) || coalesce(" + std::string(query.links) + ", ''), '') FROM " +
         std::string(query.table) + " WHERE fact IN (" + last_facts_sql(query.places) +
         ") ORDER BY fact DESC";
}

std::string fact_sql(const SectionQuery& query) {
  return "SELECT fact, release, begin, end, " + std::string(query.what) + ", " +
         std::string(query.date) + ", " + std::string(query.links) + ", confidence FROM " +
         std::string(query.table) + " WHERE fact = ?2";
}

}  // namespace communique
