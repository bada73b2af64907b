#include "query/meetings.hpp"

#include <algorithm>

#include "query/conditions.hpp"

namespace communique {
namespace {

// The numbers are those of EventKind.
constexpr std::string_view select_meetings =
    "SELECT fact, e.release, begin, end, iif(e.date = '', r.date, e.date), k.name, e.name "
    "FROM (SELECT * FROM events WHERE kind IN (0, 1, 4, 5)) e "
    "JOIN releases r USING (release) JOIN event_kind_names k USING (kind)";

// The numbers are those of EventRole.
constexpr std::string_view those_in_roles =
    "SELECT entity FROM event_roles WHERE fact = ?1 AND role ";

// Meetings of all of them: the index finds those of the rarest, and tells which the others took
// part in.
void add_participants(Database& knowledge, std::vector<std::int64_t> all, Conditions& conditions) {
  if (all.empty()) return;
  std::ranges::sort(all, [&](std::int64_t a, std::int64_t b) { return is_rarer(knowledge, a, b); });
  std::string sql =
      "fact IN (SELECT fact FROM event_roles a WHERE entity = ? AND role IN (1, 2, 3)";
  for (std::size_t i = 1; i < all.size(); ++i) {
    sql +=
        " AND EXISTS (SELECT * FROM event_roles b INDEXED BY event_roles_by_entity "
        "WHERE b.entity = ? AND b.fact = a.fact AND b.role IN (1, 2, 3))";
  }
  conditions.add_all(sql + ")", all);
}

}  // namespace

std::vector<Meeting> read_meetings(Database& knowledge, const MeetingFilter& filter) {
  Conditions conditions;
  add_participants(knowledge, filter.with, conditions);
  PreparedStatement rows = conditions.prepare(knowledge, select_meetings, "ORDER BY fact");
  LinkReader participants(knowledge, std::string(those_in_roles) + "IN (1, 2, 3)");
  LinkReader places(knowledge, std::string(those_in_roles) + "= 0");
  LinkReader about(knowledge, std::string(those_in_roles) + "= 4");
  SourceReader sources(knowledge);
  std::vector<Meeting> meetings;
  while (rows.step()) {
    if (!filter.period.holds(rows.text(4))) continue;
    const std::int64_t fact = rows.integer(0);
    meetings.push_back({rows.string(4), rows.string(5), rows.string(6), participants.read(fact),
                        places.read(fact), about.read(fact), sources.read(rows)});
  }
  std::ranges::stable_sort(meetings, {}, &Meeting::date);
  return meetings;
}

}  // namespace communique
