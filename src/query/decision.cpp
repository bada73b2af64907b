#include "query/decision.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "link/name_reference.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

// Columns of both tables: two names, each with its release and number, and why.
constexpr std::string_view merge_rows =
    "SELECT 1, rules.name, confidence, reasons, m.entity, release, number, m.name, m.entity, "
    "other_release, other_number, other_name FROM merges m JOIN rules USING (rule) ";
constexpr std::string_view separation_rows =
    "SELECT 0, '', confidence, reasons, entity, release, number, name, other_entity, "
    "other_release, other_number, other_name FROM separations ";

// A row of either table.
struct DecisionRow {
  struct Side {
    Key entity = 0, release = 0;
    EntityIndex number = no_entity;
    std::string name;
  };
  bool one = true;
  std::string rule;
  double probability = 0;
  Reasons reasons;
  Side first, second;
  std::size_t alike = 1;

  // Nearer to the line first.
  auto rank() const {
    return std::tuple(std::abs(probability - 0.5), first.release, first.number, second.release,
                      second.number);
  }
};

DecisionRow::Side side_of(const PreparedStatement& row, int column) {
  return {row.integer(column), row.integer(column + 1),
          static_cast<EntityIndex>(row.integer(column + 2)), row.string(column + 3)};
}

// Of rows on the same two names for the same reasons the first, which counts them.
class DecisionRows {
 public:
  explicit DecisionRows(Database& knowledge) : knowledge_(knowledge) {}

  void read(std::string_view rows, std::string_view condition, std::int64_t value) {
    PreparedStatement select(knowledge_, std::string(rows) + std::string(condition));
    select.bind(value);
    while (select.step()) add(select);
  }

  // Drops decisions on two names that a correction settles in some releases.
  void drop_settled() {
    std::set<Names> settled;
    for (const DecisionRow& row : rows_) {
      if (row.reasons.has(Reason::SaidByUser)) settled.insert(names_of(row));
    }
    std::erase_if(rows_, [&](const DecisionRow& row) { return settled.contains(names_of(row)); });
  }

  std::vector<DecisionRow> take() {
    std::ranges::sort(rows_, {}, &DecisionRow::rank);
    return std::move(rows_);
  }

 private:
  using Names = std::tuple<Key, Key, std::string>;  // of which entities, and from A to Z

  static Names names_of(const DecisionRow& row) {
    const auto [a, b] = std::minmax({fold(row.first.name), fold(row.second.name)});
    return {row.first.entity, row.second.entity, a + '\0' + b};
  }

  void add(const PreparedStatement& row) {
    DecisionRow decision{
        row.integer(0) != 0, row.string(1),
        row.real(2),         Reasons::from_bits(static_cast<std::uint32_t>(row.integer(3))),
        side_of(row, 4),     side_of(row, 8)};
    const auto [known, added] =
        known_.try_emplace({names_of(decision), decision.reasons.bits()}, rows_.size());
    if (added) {
      rows_.push_back(std::move(decision));
    } else {
      ++rows_[known->second].alike;
    }
  }

  Database& knowledge_;
  std::vector<DecisionRow> rows_;
  std::map<std::pair<Names, std::uint32_t>, std::size_t> known_;
};

NameInRelease describe(KnowledgeBase& knowledge, const DecisionRow::Side& side) {
  const ReleaseReading item = knowledge.reading(side.release);
  const EntityRecord entity = knowledge.entity(side.entity);
  return {name_reference(item, side.number),
          side.name,
          item.release.id,
          to_iso(item.release.date),
          {entity.id, entity.name}};
}

std::vector<Decision> describe_all(KnowledgeBase& knowledge, const std::vector<DecisionRow>& rows,
                                   std::size_t limit) {
  std::vector<Decision> decisions;
  for (const DecisionRow& row : rows) {
    if (decisions.size() == limit) break;
    decisions.push_back({row.one, row.rule, row.probability, row.reasons,
                         describe(knowledge, row.first), describe(knowledge, row.second),
                         row.alike});
  }
  return decisions;
}

}  // namespace

std::vector<Decision> closest_decisions(KnowledgeBase& knowledge, std::size_t limit) {
  DecisionRows rows(knowledge.database());
  const std::int64_t certain = Reasons{Reason::KnownIdentity}.bits();
  rows.read(merge_rows, "WHERE reasons & ? = 0 ORDER BY merge", certain);
  rows.read(separation_rows, "WHERE reasons & ? = 0 ORDER BY separation", certain);
  rows.drop_settled();
  return describe_all(knowledge, rows.take(), limit);
}

std::vector<Decision> decisions_on(KnowledgeBase& knowledge, std::int64_t entity) {
  constexpr std::size_t all = static_cast<std::size_t>(-1);
  DecisionRows merges(knowledge.database()), separations(knowledge.database());
  merges.read(merge_rows, "WHERE m.entity = ? ORDER BY merge", entity);
  separations.read(separation_rows, "WHERE ?1 IN (entity, other_entity) ORDER BY separation",
                   entity);
  std::vector<Decision> decisions = describe_all(knowledge, merges.take(), all);
  for (Decision& decision : describe_all(knowledge, separations.take(), all))
    decisions.push_back(std::move(decision));
  return decisions;
}

}  // namespace communique
