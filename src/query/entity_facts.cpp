#include "query/entity_facts.hpp"

#include <iterator>

namespace communique {
namespace {

constexpr FactPlace places_of_entities[] = {{"posts", "person"},
                                            {"posts", "body"},
                                            {"posts", "country"},
                                            {"bodies", "body"},
                                            {"bodies", "country"},
                                            {"bodies", "part_of"},
                                            {"represents", "person"},
                                            {"represents", "side"},
                                            {"agreements", "agreement"},
                                            {"agreement_parties", "party"},
                                            {"event_roles", "entity"},
                                            {"statements", "target"},
                                            {"statement_speakers", "speaker"},
                                            {"memberships", "member"},
                                            {"memberships", "whole"},
                                            {"figures", "reporter"},
                                            {"figures", "partner"},
                                            {"successions", "older"},
                                            {"successions", "newer"}};

// The tables that make relations of a kind, as the view `relations` does, and agrees-with.
struct RelationTable {
  std::string_view kind, table;
  std::string_view condition = {};
};

constexpr RelationTable relation_tables[] = {{"holds-post-at", "posts"},
                                             {"formerly-held-post-at", "posts"},
                                             {"belongs-to", "bodies"},
                                             {"part-of", "bodies"},
                                             {"represents", "represents"},
                                             {"party-of", "agreements"},
                                             {"party-of", "agreement_parties"},
                                             {"agrees-with", "agreement_parties"},
                                             {"meets", "event_roles", "ends & 1"},
                                             {"takes-up", "event_roles", "ends & 6"},
                                             {"visits", "event_roles", "ends & 24"},
                                             {"speaks-of", "statements"},
                                             {"speaks-of", "statement_speakers"},
                                             {"member-of", "memberships"},
                                             {"trades-with", "figures"},
                                             {"succeeded-by", "successions"}};

}  // namespace

std::vector<std::string_view> relation_kinds() {
  std::vector<std::string_view> kinds;
  for (const RelationTable& relation : relation_tables) {
    if (kinds.empty() || kinds.back() != relation.kind) kinds.push_back(relation.kind);
  }
  return kinds;
}

std::vector<FactPlace> places_of(std::string_view kind) {
  if (kind.empty()) return {std::begin(places_of_entities), std::end(places_of_entities)};
  std::vector<FactPlace> places;
  for (const RelationTable& relation : relation_tables) {
    if (relation.kind != kind) continue;
    for (const FactPlace& place : places_of_entities) {
      if (place.table == relation.table)
        places.push_back({place.table, place.column, relation.condition});
    }
  }
  return places;
}

std::string last_facts_sql(std::span<const FactPlace> places) {
  std::string sql;
  for (const auto& [table, column, condition] : places) {
    sql.append(sql.empty() ? "SELECT fact FROM " : " UNION SELECT fact FROM ").append(table);
    sql.append(" WHERE ").append(column).append(" = ?1 AND fact < ?2");
    if (!condition.empty()) sql.append(" AND ").append(condition);
  }
  return sql + " ORDER BY fact DESC LIMIT ?3";
}

}  // namespace communique
