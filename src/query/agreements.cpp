#include "query/agreements.hpp"

#include <algorithm>
#include <tuple>

#include "query/conditions.hpp"
#include "query/fact_key.hpp"

namespace communique {
namespace {

// The step with the latest date, of several the most advanced; ?1 the agreement, ?2 the end of the
// facts that count.
constexpr std::string_view latest_step =
    "SELECT fact, a.release, begin, end, s.name, iif(a.date = '', r.date, a.date), status "
    "FROM agreements a JOIN releases r USING (release) JOIN agreement_status_names s USING "
    "(status) "
    "WHERE agreement = ?1 AND fact < ?2 ORDER BY status = 0, 6 DESC, status DESC, fact DESC LIMIT "
    "1";

constexpr std::string_view usual_kind =
    "SELECT k.name FROM agreements JOIN agreement_kind_names k USING (kind) "
    "JOIN releases USING (release) WHERE agreement = ?1 AND fact < ?2 "
    "GROUP BY kind ORDER BY count(DISTINCT coalesce(repeats, release)) DESC, kind LIMIT 1";

constexpr std::string_view parties_of =
    "SELECT party FROM agreements JOIN agreement_parties USING (fact) "
    "WHERE agreement = ?1 AND fact < ?2";

class AgreementReader {
 public:
  AgreementReader(Database& knowledge, const AgreementFilter& filter)
      : status_(filter.status),
        facts_end_(first_fact_after(knowledge, filter.as_of)),
        step_(knowledge, latest_step),
        kind_(knowledge, usual_kind),
        parties_(knowledge, parties_of),
        sources_(knowledge) {}

  std::int64_t facts_end() const { return facts_end_; }

  // Nothing where its status is not the one asked for.
  std::optional<AgreementState> read(std::int64_t agreement, EntityLink link) {
    step_.bind(agreement, facts_end_);
    if (!step_.step()) return std::nullopt;
    if (status_ && step_.integer(6) != static_cast<std::int64_t>(*status_)) return std::nullopt;
    kind_.bind(agreement, facts_end_);
    kind_.step();
    return AgreementState{std::move(link), kind_.string(0), parties_.read(agreement, facts_end_),
                          step_.string(4), step_.string(5), sources_.read(step_)};
  }

 private:
  std::optional<AgreementStatus> status_;
  std::int64_t facts_end_;
  PreparedStatement step_, kind_;
  LinkReader parties_;
  SourceReader sources_;
};

}  // namespace

std::vector<AgreementState> read_agreements(Database& knowledge, const AgreementFilter& filter) {
  AgreementReader reader(knowledge, filter);
  Conditions conditions;
  conditions.add("type = ?", static_cast<std::int64_t>(EntityType::Agreement));
  for (const std::int64_t party : filter.parties) {
    conditions.add(
        "entity IN (SELECT agreement FROM agreement_parties p JOIN agreements a USING (fact) "
        "WHERE party = ? AND fact < ?)",
        party, reader.facts_end());
  }
  PreparedStatement rows =
      conditions.prepare(knowledge, "SELECT entity, id, name FROM entities", "ORDER BY entity");
  std::vector<AgreementState> agreements;
  while (rows.step()) {
    auto state = reader.read(rows.integer(0), {rows.string(1), rows.string(2)});
    if (state) agreements.push_back(std::move(*state));
  }
  std::ranges::stable_sort(agreements, {}, &AgreementState::date);
  return agreements;
}

}  // namespace communique
