#include "query/period_facts.hpp"

#include <algorithm>
#include <initializer_list>
#include <limits>

#include "query/entity.hpp"

namespace communique {
namespace {

constexpr std::int64_t beyond_all = std::numeric_limits<std::int64_t>::max();

// A table of facts with dates of their own. In all SQL here ?1 is the entity, ?2 and ?3 the facts
// from which on and before which, ?4 and ?5 the dates from which and up to which.
struct DatedTable {
  std::string_view name, index;                   // by date, where facts are many
  std::initializer_list<std::string_view> kinds;  // of relations
  std::string_view names_entity;                  // whether a fact names it
  std::initializer_list<std::string_view> of_entity;
};

const DatedTable tables[] = {
    {"events",
     "INDEXED BY events_by_date",
     {"meets", "takes-up", "visits"},
     "EXISTS (SELECT * FROM event_roles r INDEXED BY event_roles_by_entity "
     "WHERE r.entity = ?1 AND r.fact = events.fact)",
     {"event_roles INDEXED BY event_roles_by_entity CROSS JOIN events USING (fact) "
      "WHERE entity = ?1"}},
    {"agreements",
     "INDEXED BY agreements_by_date",
     {"party-of", "agrees-with"},
     "(agreement = ?1 OR EXISTS (SELECT * FROM agreement_parties p "
     "WHERE p.fact = agreements.fact AND p.party = ?1))",
     {"agreements INDEXED BY agreements_by_agreement WHERE agreement = ?1",
      "agreement_parties INDEXED BY agreement_parties_by_party CROSS JOIN agreements USING (fact) "
      "WHERE party = ?1"}},
    {"successions",
     "NOT INDEXED",
     {"succeeded-by"},
     "?1 IN (older, newer)",
     {"successions INDEXED BY successions_by_older WHERE older = ?1",
      "successions INDEXED BY successions_by_newer WHERE newer = ?1"}}};

constexpr std::string_view of_period = " date <> '' AND date >= ?4 AND date <= ?5";
constexpr std::string_view of_part = " AND fact >= ?2 AND fact < ?3";

bool makes(const DatedTable& table, std::string_view kind) {
  return kind.empty() || std::ranges::find(table.kinds, kind) != table.kinds.end();
}

// `source` ends with WHERE or AND.
void add_select(const std::string& source, std::string& sql) {
  sql += sql.empty() ? "SELECT fact FROM " : " UNION SELECT fact FROM ";
  sql.append(source).append(of_period).append(of_part);
}

// Where dates of the period are few, facts are found by them, else by the entity or in their order.
void add_selects(const DatedTable& table, bool by_date, bool with_entity, std::string& sql) {
  const std::string name(table.name);
  if (by_date) {
    const std::string entity = with_entity ? std::string(table.names_entity) + " AND" : "";
    add_select(name + " " + std::string(table.index) + " WHERE " + entity, sql);
  } else if (with_entity) {
    for (const std::string_view source : table.of_entity)
      add_select(std::string(source) + " AND", sql);
  } else {
    add_select(name + " NOT INDEXED WHERE", sql);
  }
}

}  // namespace

PeriodFacts::PeriodFacts(Database& knowledge, const Period& period, std::string_view kind,
                         std::optional<std::int64_t> entity)
    : knowledge_(knowledge), period_(period), kind_(kind), entity_(entity) {
  const bool dated =
      std::ranges::any_of(tables, [&](const DatedTable& table) { return makes(table, kind); });
  const auto add = [&](FactRange facts, bool dated_alone) {
    if (facts.first < facts.end && (dated || !dated_alone))
      parts_.insert(parts_.begin(), {facts, dated_alone});
  };
  std::int64_t above = beyond_all;
  for (const auto& [first, end] : facts_within(knowledge, period)) {
    add({std::min(end, above), above}, true);
    add({first, std::min(end, above)}, false);
    above = std::min({first, end, above});
  }
  add({0, above}, true);
}

std::optional<FactRange> PeriodFacts::next() {
  while (!parts_.empty()) {
    const auto [facts, dated_alone] = parts_.back();
    if (const auto next = dated_alone ? next_dated(facts) : std::nullopt) return next;
    parts_.pop_back();
    dated_.reset();
    if (!dated_alone) return facts;
  }
  return std::nullopt;
}

std::optional<FactRange> PeriodFacts::next_dated(const FactRange& facts) {
  if (!dated_) {
    dated_.emplace(knowledge_, dated_sql());
    dated_->bind(entity_, facts.first, facts.end, first_date(), last_date());
  }
  if (!dated_->step()) return std::nullopt;
  return FactRange{dated_->integer(0), dated_->integer(0) + 1};
}

std::string PeriodFacts::dated_sql() {
  const bool by_date = are_few_dated();
  std::string sql;
  for (const DatedTable& table : tables) {
    if (makes(table, kind_)) add_selects(table, by_date, entity_.has_value(), sql);
  }
  return sql + " ORDER BY fact DESC";
}

// Whether fewer facts give a date of the period than there may be facts of the entity.
bool PeriodFacts::are_few_dated() {
  constexpr std::int64_t many = 10000;
  const std::int64_t limit =
      entity_ ? std::min(many, read_entity(knowledge_, *entity_).releases) : many;
  std::string sql;
  for (const DatedTable& table : tables) {
    if (!makes(table, kind_)) continue;
    sql += sql.empty() ? "SELECT 1 FROM " : " UNION ALL SELECT 1 FROM ";
    sql.append(table.name).append(" ").append(table.index).append(" WHERE").append(of_period);
  }
  PreparedStatement count(knowledge_, "SELECT count(*) FROM (" + sql + " LIMIT ?1)");
  count.bind(limit, std::nullopt, std::nullopt, first_date(), last_date());
  count.step();
  return count.integer(0) < limit;
}

// What may be of the period: dates are compared as exactly as both are known.
std::string PeriodFacts::first_date() const {
  return period_.since.empty() ? "0" : period_.since.substr(0, 4);
}
std::string PeriodFacts::last_date() const { return period_.until + '~'; }

}  // namespace communique
