#include "query/agreements.hpp"

#include <algorithm>

#include "query/conditions.hpp"
#include "query/fact_key.hpp"

namespace communique {
namespace {

// Only what tells which states are wanted: most of them may not be.
constexpr std::string_view select_states =
    "SELECT agreement, step, kind, status, date FROM agreement_states";

// ?1 the fact that tells where an agreement stands, ?2 its kind, ?3 its status, ?4 the type that
// agreements have.
constexpr std::string_view select_step =
    "SELECT fact, release, begin, end, id, e.name, k.name, s.name "
    "FROM agreements a JOIN entities e ON e.entity = agreement AND type = ?4 "
    "JOIN agreement_kind_names k ON k.kind = ?2 JOIN agreement_status_names s ON s.status = ?3 "
    "WHERE fact = ?1";

constexpr std::string_view parties_of =
    "SELECT party FROM agreement_sides WHERE agreement = ?1 AND fact < ?2";

// Whether the last agreements of all of the parties are soon found among those of anybody.
bool are_frequent(Database& knowledge, const std::vector<std::int64_t>& parties) {
  constexpr std::int64_t many = 2000;
  PreparedStatement count(
      knowledge, "SELECT count(*) FROM (SELECT 1 FROM agreement_sides WHERE party = ? LIMIT ?)");
  return std::ranges::all_of(parties, [&](std::int64_t party) {
    count.bind(party, many);
    return count.step() && count.integer(0) == many;
  });
}

// The index that finds the states, in order of date or by their agreements.
std::string index_of(const AgreementFilter& filter, bool by_date) {
  if (by_date)
    return filter.as_of.empty() ? " INDEXED BY present_states_by_date"
                                : " INDEXED BY states_by_date";
  return filter.as_of.empty() ? " INDEXED BY present_states" : "";
}

// Of each state it is asked whether its agreement is one of the parties'.
void check_parties(const AgreementFilter& filter, std::int64_t facts_end, Conditions& conditions) {
  for (const std::int64_t party : filter.parties)
    conditions.add(
        "EXISTS (SELECT 1 FROM agreement_sides p WHERE p.agreement = agreement_states.agreement "
        "AND party = ? AND p.fact < ?)",
        party, facts_end);
}

// The agreements of all of the parties are looked up first.
void find_by_parties(const AgreementFilter& filter, std::int64_t facts_end,
                     Conditions& conditions) {
  std::string sql;
  std::vector<std::int64_t> values;
  for (const std::int64_t party : filter.parties) {
    sql += sql.empty() ? "agreement IN (" : " INTERSECT ";
    sql += "SELECT agreement FROM agreement_sides WHERE party = ? AND fact < ?";
    values.insert(values.end(), {party, facts_end});
  }
  conditions.add_all(sql + ")", values);
}

// The last date of a state that the facts before `facts_end` leave an agreement in. What they tell
// is told until `as_of` but for steps that are announced.
std::string last_date(Database& knowledge, const std::string& as_of, std::int64_t facts_end) {
  PreparedStatement last(knowledge,
                         "SELECT max(date) FROM agreements INDEXED BY agreements_by_date "
                         "WHERE date <> '' AND date > ? AND fact < ?");
  last.bind(as_of, facts_end);
  last.step();
  return std::max(as_of + '~', last.string(0));
}

// Whether most facts are told after these.
bool is_early(Database& knowledge, std::int64_t facts_end) {
  return facts_end < knowledge.integer("SELECT max(fact) FROM agreements") / 2;
}

// The states that the facts before `facts_end` leave the agreements in.
PreparedStatement states_backwards(Database& knowledge, const AgreementFilter& filter,
                                   std::int64_t facts_end) {
  const bool by_date = are_frequent(knowledge, filter.parties);
  Conditions conditions;
  if (by_date) {
    check_parties(filter, facts_end, conditions);
  } else {
    find_by_parties(filter, facts_end, conditions);
  }
  if (filter.as_of.empty()) {
    conditions.add("next IS NULL");
  } else {
    conditions.add("fact < ? AND (next IS NULL OR next >= ?)", facts_end, facts_end);
    if (by_date && is_early(knowledge, facts_end))
      conditions.add("date <= ?", last_date(knowledge, filter.as_of, facts_end));
  }
  if (filter.status) conditions.add("status = ?", static_cast<std::int64_t>(*filter.status));
  return conditions.prepare(knowledge, std::string(select_states) + index_of(filter, by_date),
                            "ORDER BY date DESC, agreement DESC");
}

}  // namespace

Answer<AgreementState> read_agreements(Database& knowledge, const AgreementFilter& filter) {
  const std::int64_t facts_end = first_fact_after(knowledge, filter.as_of);
  PreparedStatement states = states_backwards(knowledge, filter, facts_end);
  PreparedStatement step(knowledge, select_step);
  LinkReader parties(knowledge, parties_of);
  SourceReader sources(knowledge);
  Answer<AgreementState> agreements;
  while (states.step()) {
    step.bind(states.integer(1), states.integer(2), states.integer(3),
              static_cast<std::int64_t>(EntityType::Agreement));
    if (!step.step()) continue;
    if (agreements.is_full(filter.most)) break;
    agreements.rows.push_back({{step.string(4), step.string(5)},
                               step.string(6),
                               parties.read(states.integer(0), facts_end),
                               step.string(7),
                               states.string(4),
                               sources.read(step)});
  }
  std::ranges::reverse(agreements.rows);
  return agreements;
}

}  // namespace communique
