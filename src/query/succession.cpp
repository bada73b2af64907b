#include "query/succession.hpp"

#include <set>

namespace communique {
namespace {

constexpr std::string_view changes =
    "SELECT older, newer, coalesce(max(nullif(s.date, '')), min(r.date)), min(fact) "
    "FROM successions s JOIN releases r USING (release) JOIN entities e ON e.entity = older "
    "JOIN entity_type_names t USING (type) WHERE t.name = 'Body' AND ";

std::vector<BodyChange> follow(Database& knowledge, std::int64_t body, std::string_view side,
                               std::int64_t BodyChange::*far) {
  PreparedStatement select(knowledge, std::string(changes) + std::string(side) +
                                          " = ? GROUP BY older, newer ORDER BY 3, older, newer");
  std::vector<BodyChange> found;
  std::set<std::int64_t> reached{body};
  std::vector<std::int64_t> waiting{body};
  for (std::size_t next = 0; next < waiting.size(); ++next) {
    select.bind(waiting[next]);
    while (select.step()) {
      found.push_back({select.integer(0), select.integer(1), select.string(2), select.integer(3)});
      const std::int64_t further = found.back().*far;
      if (reached.insert(further).second) waiting.push_back(further);
    }
  }
  return found;
}

}  // namespace

std::vector<BodyChange> predecessors(Database& knowledge, std::int64_t body) {
  return follow(knowledge, body, "newer", &BodyChange::older);
}

std::vector<BodyChange> successors(Database& knowledge, std::int64_t body) {
  return follow(knowledge, body, "older", &BodyChange::newer);
}

}  // namespace communique
