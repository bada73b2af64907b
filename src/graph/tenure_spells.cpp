#include "graph/tenure_spells.hpp"

#include <algorithm>

namespace communique {
namespace {

// A tenure in a body that was renamed is seen at several places; its begin is that of the first.
constexpr const char* select_spells = R"sql(
SELECT p.person, coalesce(p.body, p.country) AS place, min(r.date) AS first, max(r.date) AS last,
       first_seen, last_seen, begin_date, end_date
FROM posts p JOIN tenures USING (tenure) JOIN releases r USING (release)
WHERE NOT former AND r.date <> '' AND place IS NOT NULL
GROUP BY p.person, place, tenure ORDER BY p.person, place, first, last)sql";

Spell spell_of(const PreparedStatement& row) {
  Spell spell{row.string(2), row.string(3)};
  const std::string begin = row.string(6), end = row.string(7);
  if (!begin.empty() && spell.first == row.text(4)) spell.first = std::min(spell.first, begin);
  if (spell.last == row.text(5)) spell.last = std::max(spell.last, end);
  return spell;
}

}  // namespace

std::map<std::pair<Key, Key>, std::vector<Spell>> read_tenure_spells(Database& database) {
  std::map<std::pair<Key, Key>, std::vector<Spell>> all;
  PreparedStatement rows(database, select_spells);
  while (rows.step()) {
    std::vector<Spell>& spells = all[{rows.integer(0), rows.integer(1)}];
    Spell spell = spell_of(rows);
    // '~' sorts behind every day of a month or year.
    if (!spells.empty() && spell.first <= spells.back().last + '~') {
      spells.back().last = std::max(spells.back().last, spell.last);
    } else {
      spells.push_back(std::move(spell));
    }
  }
  return all;
}

}  // namespace communique
