#include "query/agreements.hpp"

#include <algorithm>

#include "query/conditions.hpp"
#include "query/fact_key.hpp"

namespace communique {
namespace {

constexpr std::string_view select_states =
    "SELECT agreement, step, (SELECT name FROM agreement_kind_names k WHERE k.kind = t.kind), "
    "(SELECT name FROM agreement_status_names s WHERE s.status = t.status), date, e.id, e.name "
    "FROM agreement_states t";

// Columns as SourceReader reads them.
constexpr std::string_view place_of_step =
    "SELECT fact, release, begin, end FROM agreements WHERE fact = ?";

constexpr std::string_view parties_of =
    "SELECT party FROM agreement_sides WHERE agreement = ?1 AND fact < ?2";

// The index that finds the states that hold now: in order of date where all are wanted.
std::string index_of(const AgreementFilter& filter) {
  if (!filter.as_of.empty()) return "";
  return filter.parties.empty() ? " INDEXED BY present_states_by_date"
                                : " INDEXED BY present_states";
}

// Agreements of all of the parties.
void add_parties(const AgreementFilter& filter, std::int64_t facts_end, Conditions& conditions) {
  if (filter.parties.empty()) return;
  std::string sql;
  std::vector<std::int64_t> values;
  for (const std::int64_t party : filter.parties) {
    sql += sql.empty() ? "agreement IN (" : " INTERSECT ";
    sql += "SELECT agreement FROM agreement_sides WHERE party = ? AND fact < ?";
    values.insert(values.end(), {party, facts_end});
  }
  conditions.add_all(sql + ")", values);
}

// The states that the facts before `facts_end` leave the agreements in.
PreparedStatement states_backwards(Database& knowledge, const AgreementFilter& filter,
                                   std::int64_t facts_end) {
  Conditions conditions;
  conditions.add("type = ?", static_cast<std::int64_t>(EntityType::Agreement));
  add_parties(filter, facts_end, conditions);
  if (filter.as_of.empty()) {
    conditions.add("next IS NULL");
  } else {
    conditions.add("fact < ? AND (next IS NULL OR next >= ?)", facts_end, facts_end);
  }
  if (filter.status) conditions.add("status = ?", static_cast<std::int64_t>(*filter.status));
  return conditions.prepare(knowledge,
                            std::string(select_states) + index_of(filter) +
                                " CROSS JOIN entities e ON e.entity = agreement",
                            "ORDER BY date DESC, agreement DESC");
}

}  // namespace

Answer<AgreementState> read_agreements(Database& knowledge, const AgreementFilter& filter) {
  const std::int64_t facts_end = first_fact_after(knowledge, filter.as_of);
  PreparedStatement states = states_backwards(knowledge, filter, facts_end);
  PreparedStatement step(knowledge, place_of_step);
  LinkReader parties(knowledge, parties_of);
  SourceReader sources(knowledge);
  Answer<AgreementState> agreements;
  while (states.step()) {
    if (agreements.is_full(filter.most)) break;
    step.bind(states.integer(1));
    if (!step.step()) fail_damaged();
    agreements.rows.push_back({{states.string(5), states.string(6)},
                               states.string(2),
                               parties.read(states.integer(0), facts_end),
                               states.string(3),
                               states.string(4),
                               sources.read(step)});
  }
  std::ranges::reverse(agreements.rows);
  return agreements;
}

}  // namespace communique
