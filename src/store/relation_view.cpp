#include "store/relation_view.hpp"

#include <algorithm>
#include <initializer_list>

namespace communique {
namespace {

constexpr std::string_view columns =
    "(kind, subject, object, detail, date, fact, release, begin, end, rule, confidence)";

// A part of the view, with the kinds of its rows.
struct RelationPart {
  std::initializer_list<std::string_view> kinds;
  std::string_view sql;
};

// Events join entities by the bits of RelationEnd (1 meets, 2 takes up, 4 taken up, 8 visits, 16
// visited); 6 and 24 are the conditions of indices. SQLite looks at unused columns, and so at each
// release, where the parts of a view give columns of different types: thus CAST.
const RelationPart parts[] = {
    {{"formerly-held-post-at", "holds-post-at"}, R"sql(
SELECT iif(former, 'formerly-held-post-at', 'holds-post-at'), person, body, p.title,
       (SELECT date FROM releases r WHERE r.release = p.release), p.fact, p.release, begin, end,
       rule, confidence
  FROM posts p WHERE body IS NOT NULL)sql"},
    {{"formerly-held-post-at", "holds-post-at"}, R"sql(
SELECT iif(former, 'formerly-held-post-at', 'holds-post-at'), person, country, p.title,
       (SELECT date FROM releases r WHERE r.release = p.release), p.fact, p.release, begin, end,
       rule, confidence
  FROM posts p WHERE country IS NOT NULL)sql"},
    {{"belongs-to"}, R"sql(
SELECT 'belongs-to', body, country, CAST('' AS TEXT),
       (SELECT date FROM releases r WHERE r.release = b.release),
       b.fact, b.release, begin, end, rule, confidence
  FROM bodies b WHERE country IS NOT NULL)sql"},
    {{"part-of"}, R"sql(
SELECT 'part-of', body, part_of, CAST('' AS TEXT),
       (SELECT date FROM releases r WHERE r.release = b.release),
       b.fact, b.release, begin, end, rule, confidence
  FROM bodies b WHERE part_of IS NOT NULL)sql"},
    {{"represents"}, R"sql(
SELECT 'represents', person, side, CAST('' AS TEXT),
       (SELECT date FROM releases r WHERE r.release = p.release),
       p.fact, p.release, begin, end, rule, confidence
  FROM represents p)sql"},
    {{"party-of"}, R"sql(
SELECT 'party-of', party, agreement, CAST('' AS TEXT),
       CAST(iif(a.date = '', (SELECT date FROM releases r WHERE r.release = a.release), a.date)
            AS TEXT), a.fact, a.release, begin, end, rule, confidence
  FROM agreement_parties JOIN agreements a USING (fact))sql"},
    {{"member-of"}, R"sql(
SELECT 'member-of', member, whole, CAST('' AS TEXT),
       (SELECT date FROM releases r WHERE r.release = m.release),
       m.fact, m.release, begin, end, rule, confidence
  FROM memberships m)sql"},
    {{"speaks-of"}, R"sql(
SELECT 'speaks-of', speaker, p.target, (SELECT name FROM act_names a WHERE a.act = s.act),
       (SELECT date FROM releases r WHERE r.release = s.release), p.fact, s.release, begin, end,
       rule, confidence
  FROM statement_speakers p LEFT JOIN statements s ON s.fact = p.fact
  WHERE p.target IS NOT NULL)sql"},
    {{"succeeded-by"}, R"sql(
SELECT 'succeeded-by', older, newer, CAST('' AS TEXT),
       CAST(iif(s.date = '', (SELECT date FROM releases r WHERE r.release = s.release), s.date)
            AS TEXT), s.fact, s.release, begin, end, rule, confidence
  FROM successions s)sql"},
    {{"meets"}, R"sql(
SELECT 'meets', a.entity, b.entity, (SELECT name FROM event_kind_names k WHERE k.kind = e.kind),
       CAST(iif(e.date = '', (SELECT date FROM releases r WHERE r.release = e.release), e.date)
            AS TEXT), a.fact, e.release, begin, end, rule, confidence
  FROM event_roles a JOIN event_roles b ON a.fact = b.fact AND a.entity < b.entity
  LEFT JOIN events e ON e.fact = a.fact
  WHERE a.ends & 1 AND b.ends & 1)sql"},
    {{"takes-up"}, R"sql(
SELECT 'takes-up', a.entity, b.entity, (SELECT name FROM event_kind_names k WHERE k.kind = e.kind),
       CAST(iif(e.date = '', (SELECT date FROM releases r WHERE r.release = e.release), e.date)
            AS TEXT), a.fact, e.release, begin, end, rule, confidence
  FROM event_roles a JOIN event_roles b ON a.fact = b.fact AND a.entity <> b.entity
  LEFT JOIN events e ON e.fact = a.fact
  WHERE a.ends & 6 AND a.ends & 2 AND b.ends & 6 AND b.ends & 4)sql"},
    {{"visits"}, R"sql(
SELECT 'visits', a.entity, b.entity, CAST('' AS TEXT),
       CAST(iif(e.date = '', (SELECT date FROM releases r WHERE r.release = e.release), e.date)
            AS TEXT), a.fact, e.release, begin, end, rule, confidence
  FROM event_roles a JOIN event_roles b ON a.fact = b.fact
  LEFT JOIN events e ON e.fact = a.fact
  WHERE a.ends & 24 AND a.ends & 8 AND b.ends & 24 AND b.ends & 16)sql"},
    {{"trades-with"}, R"sql(
SELECT 'trades-with', reporter, partner, indicator,
       (SELECT date FROM releases r WHERE r.release = f.release), f.fact, f.release, begin, end,
       rule, confidence
  FROM figures f
  WHERE reporter IS NOT NULL AND partner IS NOT NULL)sql"},
};

bool has_kind_of(const RelationPart& part, const std::set<std::string>& kinds) {
  return std::ranges::any_of(
      part.kinds, [&](std::string_view kind) { return kinds.contains(std::string(kind)); });
}

// Those with rows of the kinds, all parts where there are none.
std::string parts_with(const std::set<std::string>& kinds) {
  const bool some = std::ranges::any_of(
      parts, [&](const RelationPart& part) { return has_kind_of(part, kinds); });
  std::string sql;
  for (const RelationPart& part : parts) {
    if (!some || has_kind_of(part, kinds))
      sql.append(sql.empty() ? "" : "\nUNION ALL").append(part.sql);
  }
  return sql;
}

}  // namespace

std::string relation_views(std::string_view schema, std::string_view name) {
  const std::string create = "CREATE " + std::string(schema) + " VIEW ";
  return create + std::string(name) + std::string(columns) + " AS" + parts_with({}) + ";\n";
}

std::string wanted_relations(const std::set<std::string>& kinds) {
  return "WITH wanted" + std::string(columns) + " AS NOT MATERIALIZED (" + parts_with(kinds) + ") ";
}

}  // namespace communique
