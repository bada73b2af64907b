#include "query/relations.hpp"

#include <algorithm>
#include <tuple>

namespace communique {
namespace {

// The facts in which the entity is the subject (forward) or the object.
constexpr std::string_view forward_facts =
    "SELECT fact, release, begin, end, kind, e.id, e.name, detail, date, confidence FROM relations "
    "JOIN entities e ON e.entity = object WHERE subject = ?1 AND (?2 IS NULL OR object = ?2)";
constexpr std::string_view backward_facts =
    "SELECT fact, release, begin, end, kind, e.id, e.name, detail, date, confidence FROM relations "
    "JOIN entities e ON e.entity = subject WHERE object = ?1 AND (?2 IS NULL OR subject = ?2)";

// Those who are parties of an agreement together with the entity.
constexpr std::string_view agreement_partners =
    "SELECT a.fact, a.release, begin, end, 'agrees-with', e.id, e.name, agreement.name, "
    "iif(a.date = '', r.date, a.date), confidence FROM agreement_parties x "
    "JOIN agreement_parties y ON y.fact = x.fact AND y.party <> x.party "
    "JOIN agreements a ON a.fact = x.fact JOIN releases r USING (release) "
    "JOIN entities e ON e.entity = y.party "
    "JOIN entities agreement ON agreement.entity = a.agreement "
    "WHERE x.party = ?1 AND (?2 IS NULL OR y.party = ?2)";

bool is_symmetric(std::string_view kind) { return kind == "meets"; }

void read_side(Database& knowledge, std::string_view sql, bool forward, std::int64_t entity,
               const RelationFilter& filter, std::vector<Relation>& out) {
  SourceReader sources(knowledge);
  PreparedStatement select(knowledge, sql);
  select.bind(entity, filter.with);
  while (select.step()) {
    if (!filter.kind.empty() && select.text(4) != filter.kind) continue;
    if (!filter.period.holds(select.text(8))) continue;
    out.push_back({select.string(4),
                   forward || is_symmetric(select.text(4)),
                   {select.string(5), select.string(6)},
                   select.string(7),
                   select.string(8),
                   select.real(9),
                   sources.read(select)});
  }
}

}  // namespace

std::vector<Relation> read_relations(Database& knowledge, std::int64_t entity,
                                     const RelationFilter& filter) {
  std::vector<Relation> relations;
  read_side(knowledge, forward_facts, true, entity, filter, relations);
  read_side(knowledge, backward_facts, false, entity, filter, relations);
  read_side(knowledge, agreement_partners, true, entity, filter, relations);
  std::ranges::stable_sort(relations, {},
                           [](const Relation& r) { return std::tie(r.date, r.kind, r.other.id); });
  return relations;
}

}  // namespace communique
