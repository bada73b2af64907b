#include "query/entity_facts.hpp"

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

}  // namespace

std::string last_facts_sql(std::span<const FactPlace> places) {
  std::string sql;
  for (const auto& [table, column] : places) {
    sql += (sql.empty() ? "SELECT fact FROM " : " UNION SELECT fact FROM ") + std::string(table) +
           " WHERE " + std::string(column) + " = ?1 AND fact < ?2";
  }
  return sql + " ORDER BY fact DESC LIMIT ?3";
}

std::span<const FactPlace> fact_places() { return places_of_entities; }

}  // namespace communique
