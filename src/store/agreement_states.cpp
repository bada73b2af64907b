#include "store/agreement_states.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/keys.hpp"

namespace communique {
namespace {

struct Step {
  bool tells_status = false;
  std::string date;
  std::int64_t status = 0;
  Key fact = 0;

  auto operator<=>(const Step&) const = default;
};

// What the facts up to one make of an agreement.
struct State {
  Key fact = 0;
  std::optional<Key> next;
  Step step;
  std::int64_t kind = 0;
};

// The states of one agreement, while its facts are read.
class StateHistory {
 public:
  // Columns: agreement, fact, release, kind, status, date.
  void add(const PreparedStatement& row) {
    const Key step_before = step_.fact;
    const std::int64_t kind_before = kind_;
    step_ =
        std::max(step_, Step{row.integer(4) != 0, row.string(5), row.integer(4), row.integer(1)});
    count_kind(row.integer(3), row.integer(2));
    if (step_.fact == step_before && kind_ == kind_before) return;
    if (!states_.empty()) states_.back().next = row.integer(1);
    states_.push_back({row.integer(1), {}, step_, kind_});
  }

  void insert(Key agreement, PreparedStatement& into) const {
    for (const auto& [fact, next, step, kind] : states_)
      into.run(agreement, fact, next, step.fact, kind, step.status, step.date);
  }

 private:
  void count_kind(std::int64_t kind, Key release) {
    kinds_[kind].insert(release);
    const auto releases = [](const auto& counted) { return counted.second.size(); };
    kind_ = std::ranges::max_element(kinds_, {}, releases)->first;
  }

  Step step_;
  std::map<std::int64_t, std::set<Key>> kinds_;  // with the releases that give them
  std::int64_t kind_ = 0;
  std::vector<State> states_;
};

}  // namespace

void insert_agreement_states(Database& database) {
  database.execute(
      "INSERT INTO agreement_sides SELECT agreement, party, min(fact) "
      "FROM agreements JOIN agreement_parties USING (fact) GROUP BY agreement, party");
  PreparedStatement facts(database,
                          "SELECT agreement, fact, coalesce(repeats, a.release), kind, status, "
                          "iif(a.date = '', r.date, a.date) FROM agreements a "
                          "JOIN releases r USING (release) ORDER BY agreement, fact");
  PreparedStatement insert(database, "INSERT INTO agreement_states VALUES(?,?,?,?,?,?,?)");
  Key agreement = 0;
  StateHistory history;
  while (facts.step()) {
    if (facts.integer(0) != agreement) {
      history.insert(agreement, insert);
      history = {};
      agreement = facts.integer(0);
    }
    history.add(facts);
  }
  history.insert(agreement, insert);
}

}  // namespace communique
