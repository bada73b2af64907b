#include "query/relations.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "query/conditions.hpp"
#include "query/entity_facts.hpp"

namespace communique {
namespace {

// A way in which facts relate an entity, named by `own`, to others, named by `other`.
struct Side {
  std::string_view select;
  std::string_view fact, kind, own, other;
  bool forward;
};

constexpr std::string_view objects =
    "SELECT fact, release, begin, end, kind, e.id, e.name, detail, date, confidence "
    "FROM relations JOIN entities e ON e.entity = object";
constexpr std::string_view subjects =
    "SELECT fact, release, begin, end, kind, e.id, e.name, detail, date, confidence "
    "FROM relations JOIN entities e ON e.entity = subject";
// Those who are parties of an agreement together with the entity.
constexpr std::string_view agreement_partners =
    "SELECT a.fact, a.release, begin, end, 'agrees-with', e.id, e.name, agreement.name, "
    "iif(a.date = '', r.date, a.date), confidence FROM agreement_parties x "
    "JOIN agreement_parties y ON y.fact = x.fact AND y.party <> x.party "
    "JOIN agreements a ON a.fact = x.fact JOIN releases r USING (release) "
    "JOIN entities e ON e.entity = y.party "
    "JOIN entities agreement ON agreement.entity = a.agreement";

constexpr Side sides[] = {
    {objects, "fact", "kind", "subject", "object", true},
    {subjects, "fact", "kind", "object", "subject", false},
    {agreement_partners, "a.fact", "'agrees-with'", "x.party", "y.party", true}};

bool is_symmetric(std::string_view kind) { return kind == "meets"; }

// "= ?" for the rarer of two entities lets an index find its facts; "+" keeps the other's out of
// it, which may be most of all facts.
Conditions conditions_of(Database& knowledge, const Side& side, std::int64_t entity,
                         const RelationFilter& filter) {
  const bool other_is_rarer = filter.with && is_rarer(knowledge, *filter.with, entity);
  Conditions conditions;
  conditions.add((other_is_rarer ? "+" : "") + std::string(side.own) + " = ?", entity);
  conditions.add_if((other_is_rarer ? "" : "+") + std::string(side.other) + " = ?", filter.with);
  return conditions;
}

// Among the facts with keys from `first` to `last`: all of these are looked at.
Conditions conditions_among(std::int64_t first, std::int64_t last, const Side& side,
                            std::int64_t entity, const RelationFilter& filter) {
  Conditions conditions;
  conditions.add(std::string(side.fact) + " BETWEEN ? AND ?", first, last);
  conditions.add("+" + std::string(side.own) + " = ?", entity);
  conditions.add_if("+" + std::string(side.other) + " = ?", filter.with);
  return conditions;
}

void read_side(Database& knowledge, const Side& side, Conditions conditions,
               const RelationFilter& filter, std::vector<Relation>& out) {
  SourceReader sources(knowledge);
  conditions.add_if(std::string(side.kind) + " = ?", filter.kind);
  PreparedStatement row = conditions.prepare(knowledge, side.select, "");
  while (row.step()) {
    if (!filter.period.holds(row.text(8))) continue;
    out.push_back({row.string(4),
                   side.forward || is_symmetric(row.text(4)),
                   {row.string(5), row.string(6)},
                   row.string(7),
                   row.string(8),
                   row.real(9),
                   sources.read(row)});
  }
}

std::vector<Relation> read_all(Database& knowledge, std::int64_t entity,
                               const RelationFilter& filter) {
  std::vector<Relation> relations;
  for (const Side& side : sides)
    read_side(knowledge, side, conditions_of(knowledge, side, entity, filter), filter, relations);
  return relations;
}

// Looks at facts from the last backwards until there are enough relations of an entity that occurs
// in many of them.
std::vector<Relation> read_last(Database& knowledge, std::int64_t entity,
                                const RelationFilter& filter) {
  constexpr std::int64_t facts_at_once = 200;
  PreparedStatement facts(knowledge, last_facts_sql(fact_places()));
  std::vector<Relation> relations;
  for (std::int64_t end = std::numeric_limits<std::int64_t>::max();
       relations.size() < filter.last;) {
    std::int64_t first = end;
    for (facts.bind(entity, end, facts_at_once); facts.step();) first = facts.integer(0);
    if (first == end) break;
    for (const Side& side : sides) {
      read_side(knowledge, side, conditions_among(first, end - 1, side, entity, filter), filter,
                relations);
    }
    end = first;
  }
  return relations;
}

bool is_frequent(Database& knowledge, std::int64_t entity) {
  return read_entity(knowledge, entity).releases >
         knowledge.integer("SELECT max(release) FROM releases") / 50;
}

}  // namespace

std::vector<Relation> read_relations(Database& knowledge, std::int64_t entity,
                                     const RelationFilter& filter) {
  std::vector<Relation> relations = filter.last != 0 && is_frequent(knowledge, entity)
                                        ? read_last(knowledge, entity, filter)
                                        : read_all(knowledge, entity, filter);
  std::ranges::stable_sort(relations, {},
                           [](const Relation& r) { return std::tie(r.date, r.kind, r.other.id); });
  if (filter.last != 0 && relations.size() > filter.last)
    relations.erase(relations.begin(), relations.end() - static_cast<std::ptrdiff_t>(filter.last));
  return relations;
}

}  // namespace communique
