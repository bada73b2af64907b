#include "query/agreements.hpp"

#include <algorithm>
#include <tuple>

#include "query/conditions.hpp"
#include "query/fact_key.hpp"

namespace communique {
namespace {

// ?1 the agreement, ?2 the end of the facts that count.
constexpr std::string_view latest_state =
    "SELECT a.fact, a.release, begin, end, s.name, iif(a.date = '', r.date, a.date), a.status, "
    "k.name "
    "FROM agreement_states t JOIN agreements a ON a.fact = t.step "
    "JOIN releases r USING (release) JOIN agreement_status_names s USING (status) "
    "JOIN agreement_kind_names k ON k.kind = t.kind "
    "WHERE t.agreement = ?1 AND t.fact < ?2 ORDER BY t.fact DESC LIMIT 1";

constexpr std::string_view parties_of =
    "SELECT party FROM agreement_sides WHERE agreement = ?1 AND fact < ?2";

class AgreementReader {
 public:
  AgreementReader(Database& knowledge, const AgreementFilter& filter)
      : status_(filter.status),
        facts_end_(first_fact_after(knowledge, filter.as_of)),
        state_(knowledge, latest_state),
        parties_(knowledge, parties_of),
        sources_(knowledge) {}

  std::int64_t facts_end() const { return facts_end_; }

  // Nothing where its status is not the one asked for.
  std::optional<AgreementState> read(std::int64_t agreement, EntityLink link) {
    state_.bind(agreement, facts_end_);
    if (!state_.step()) return std::nullopt;
    if (status_ && state_.integer(6) != static_cast<std::int64_t>(*status_)) return std::nullopt;
    return AgreementState{std::move(link),  state_.string(7), parties_.read(agreement, facts_end_),
                          state_.string(4), state_.string(5), sources_.read(state_)};
  }

 private:
  std::optional<AgreementStatus> status_;
  std::int64_t facts_end_;
  PreparedStatement state_;
  LinkReader parties_;
  SourceReader sources_;
};

}  // namespace

std::vector<AgreementState> read_agreements(Database& knowledge, const AgreementFilter& filter) {
  AgreementReader reader(knowledge, filter);
  Conditions conditions;
  conditions.add("type = ?", static_cast<std::int64_t>(EntityType::Agreement));
  for (const std::int64_t party : filter.parties) {
    conditions.add("entity IN (SELECT agreement FROM agreement_sides WHERE party = ? AND fact < ?)",
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
