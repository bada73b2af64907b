#include "query/entity_explanation.hpp"

#include <algorithm>

namespace communique {
namespace {

constexpr std::string_view select_uses =
    "SELECT DISTINCT CAST(substr(CAST(text AS BLOB), begin + 1, end - begin) AS TEXT) AS name, "
    "r.release, r.id, r.date FROM mentions JOIN releases r USING (release) "
    "JOIN texts USING (release) "
    "WHERE entity = ? AND NOT nominal ORDER BY name, r.release";

std::vector<NameUse> read_names(Database& knowledge, std::int64_t entity) {
  PreparedStatement select(knowledge, select_uses);
  select.bind(entity);
  std::vector<NameUse> names;
  while (select.step()) {
    if (names.empty() || names.back().name != select.text(0))
      names.push_back({select.string(0), {}});
    names.back().places.push_back({select.string(2), select.string(3)});
  }
  std::ranges::stable_sort(names, std::ranges::greater(),
                           [](const NameUse& use) { return use.places.size(); });
  return names;
}

}  // namespace

EntityExplanation explain_entity(KnowledgeBase& knowledge, const EntityRow& entity) {
  return {entity, read_names(knowledge.database(), entity.key),
          decisions_on(knowledge, entity.key)};
}

}  // namespace communique
