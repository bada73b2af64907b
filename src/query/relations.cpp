#include "query/relations.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "query/conditions.hpp"
#include "query/entity_facts.hpp"
#include "query/period_facts.hpp"
#include "store/relation_view.hpp"

namespace communique {
namespace {

constexpr std::int64_t beyond_all = std::numeric_limits<std::int64_t>::max();
// So few that what one side reads of them is still in the cache for the next.
constexpr std::int64_t facts_at_once = 150;

// A way in which facts relate an entity, named by `own`, to others, named by `other`.
struct Side {
  std::string_view select;
  std::string_view fact, kind, own, other;
  bool forward;
};

constexpr std::string_view objects =
    "SELECT fact, release, begin, end, kind, object, detail, date, confidence FROM wanted";
constexpr std::string_view subjects =
    "SELECT fact, release, begin, end, kind, subject, detail, date, confidence FROM wanted";
// Those who are parties of an agreement together with the entity.
constexpr std::string_view agreement_partners =
    "SELECT a.fact, a.release, begin, end, 'agrees-with', y.party, agreement.name, "
    "iif(a.date = '', (SELECT date FROM releases r WHERE r.release = a.release), a.date), "
    "confidence FROM agreement_parties x "
    "JOIN agreement_parties y ON y.fact = x.fact AND y.party <> x.party "
    "JOIN agreements a ON a.fact = x.fact "
    "JOIN entities agreement ON agreement.entity = a.agreement";

constexpr Side sides[] = {
    {objects, "fact", "kind", "subject", "object", true},
    {subjects, "fact", "kind", "object", "subject", false},
    {agreement_partners, "x.fact", "'agrees-with'", "x.party", "y.party", true}};

bool is_symmetric(std::string_view kind) { return kind == "meets"; }

// What is asked: facts of `entity`, found by those of `lead`, the rarer where there are two.
struct Question {
  std::int64_t entity = 0;
  std::int64_t lead = 0;
  const RelationFilter& filter;
};

// A relation as the tables of facts hold it.
struct FoundRelation {
  std::int64_t fact = 0, release = 0, begin = 0, end = 0;
  std::int64_t other = 0;
  Relation relation;  // but its other entity and source
};

// Reads the relations of one side.
class SideReader {
 public:
  SideReader(Database& knowledge, const Side& side, const Question& question)
      : side_(side),
        filter_(question.filter),
        values_{question.entity, std::int64_t{0}, beyond_all},
        rows_(prepare(knowledge, question)) {}

  // Of the facts with keys from `first` to before `end`.
  void read(std::int64_t first, std::int64_t end, std::vector<FoundRelation>& out) {
    values_[1] = first;
    values_[2] = end;
    rows_.bind_all(values_);
    while (rows_.step()) {
      if (!filter_.period.holds(rows_.text(7))) continue;
      const bool forward = side_.forward || is_symmetric(rows_.text(4));
      out.push_back(
          {rows_.integer(0),
           rows_.integer(1),
           rows_.integer(2),
           rows_.integer(3),
           rows_.integer(5),
           {rows_.string(4), forward, {}, rows_.string(6), rows_.string(7), rows_.real(8), {}}});
    }
  }

 private:
  // "= ?" for the one that leads lets an index find its facts; "+" keeps the other out of it, which
  // may be named by most of all facts.
  PreparedStatement prepare(Database& knowledge, const Question& question) {
    const bool own_leads = question.lead == question.entity;
    std::string sql = wanted_relations(kinds()) + std::string(side_.select);
    sql += (own_leads ? " WHERE " : " WHERE +") + std::string(side_.own) + " = ? AND ";
    sql += std::string(side_.fact) + " >= ? AND " + std::string(side_.fact) + " < ?";
    if (filter_.with) {
      sql += (own_leads ? " AND +" : " AND ") + std::string(side_.other) + " = ?";
      values_.emplace_back(*filter_.with);
    }
    if (!filter_.kind.empty()) {
      sql += " AND " + std::string(side_.kind) + " = ?";
      values_.emplace_back(filter_.kind);
    }
    return PreparedStatement(knowledge, sql);
  }

  std::set<std::string> kinds() const {
    return filter_.kind.empty() ? std::set<std::string>() : std::set{filter_.kind};
  }

  const Side& side_;
  const RelationFilter& filter_;
  std::vector<Value> values_;
  PreparedStatement rows_;
};

std::vector<SideReader> side_readers(Database& knowledge, const Question& question) {
  std::vector<SideReader> readers;
  for (const Side& side : sides) readers.emplace_back(knowledge, side, question);
  return readers;
}

// Reads the relations of a leading entity from the last backwards, until there is one more than
// wanted or no fact is left.
class LastRelations {
 public:
  LastRelations(Database& knowledge, const Question& question)
      : question_(question),
        readers_(side_readers(knowledge, question)),
        facts_(knowledge, last_facts_sql(places_of(question.filter.kind))) {}

  std::vector<FoundRelation> find(PeriodFacts& facts) {
    while (!enough()) {
      const auto range = facts.next();
      if (!range) break;
      read(*range);
    }
    return std::move(found_);
  }

 private:
  bool enough() const { return found_.size() > question_.filter.most; }

  void read(const FactRange& range) {
    for (std::int64_t end = range.end; end > range.first && !enough();) {
      const std::int64_t first = std::max(range.first, first_at_once(range.first, end));
      for (SideReader& reader : readers_) reader.read(first, end, found_);
      end = first;
    }
  }

  // From which fact on the leading entity has so few before `end`, or a fact before `least`.
  std::int64_t first_at_once(std::int64_t least, std::int64_t end) {
    if (end - least <= facts_at_once) return least;
    std::int64_t first = end, number = 0;
    for (facts_.bind(question_.lead, end, facts_at_once); facts_.step(); ++number)
      first = facts_.integer(0);
    return number < facts_at_once ? least : first;
  }

  const Question& question_;
  std::vector<SideReader> readers_;
  PreparedStatement facts_;
  std::vector<FoundRelation> found_;
};

std::vector<FoundRelation> find_all(Database& knowledge, const Question& question,
                                    PeriodFacts& facts) {
  std::vector<FoundRelation> found;
  std::vector<SideReader> readers = side_readers(knowledge, question);
  while (const auto range = facts.next()) {
    for (SideReader& reader : readers) reader.read(range->first, range->end, found);
  }
  return found;
}

std::vector<FoundRelation> find(Database& knowledge, const Question& question) {
  const RelationFilter& filter = question.filter;
  PeriodFacts facts(knowledge, filter.period, filter.kind, question.lead);
  if (filter.most == 0) return find_all(knowledge, question, facts);
  return LastRelations(knowledge, question).find(facts);
}

std::int64_t leading(Database& knowledge, std::int64_t entity, const RelationFilter& filter) {
  return filter.with && is_rarer(knowledge, *filter.with, entity) ? *filter.with : entity;
}

}  // namespace

Answer<Relation> read_relations(Database& knowledge, std::int64_t entity,
                                const RelationFilter& filter) {
  const Question question{entity, leading(knowledge, entity, filter), filter};
  std::vector<FoundRelation> all = find(knowledge, question);
  std::ranges::stable_sort(all, {}, [](const FoundRelation& found) {
    return std::tie(found.fact, found.relation.kind, found.other);
  });
  auto [rows, cut] = last_rows(std::move(all), filter.most);
  NameReader names(knowledge);
  SourceReader sources(knowledge);
  Answer<Relation> relations{{}, cut};
  for (auto& [fact, release, begin, end, other, relation] : rows) {
    relation.other = names.read(other);
    relation.source = sources.read(fact, release, begin, end);
    relations.rows.push_back(std::move(relation));
  }
  std::ranges::stable_sort(relations.rows, {},
                           [](const Relation& r) { return std::tie(r.date, r.kind, r.other.id); });
  return relations;
}

}  // namespace communique
