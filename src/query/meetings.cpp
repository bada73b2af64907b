#include "query/meetings.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "query/conditions.hpp"
#include "query/fact_key.hpp"

namespace communique {
namespace {

// The numbers are those of EventKind.
constexpr std::string_view columns =
    "SELECT e.fact, release, begin, end, date, "
    "(SELECT name FROM event_kind_names k WHERE k.kind = e.kind), name FROM ";
constexpr std::string_view is_meeting = "e.kind IN (0, 1, 4, 5)";

// The numbers are those of EventRole.
constexpr std::string_view those_in_roles =
    "SELECT entity FROM event_roles WHERE fact = ?1 AND role ";

// Meetings with a date of their own, and those that releases of the period tell of.
void add_period(const std::vector<FactRange>& ranges, Conditions& conditions) {
  std::string sql = "(e.date <> ''";
  std::vector<std::int64_t> keys;
  for (const FactRange& range : ranges) {
    sql += " OR (e.fact >= ? AND e.fact < ?)";
    keys.insert(keys.end(), {range.first, range.end});
  }
  conditions.add_all(sql + ")", keys);
}

// Those of all of them: the index finds those of the rarest, and tells which the others took part
// in. Who took part in two roles gives a meeting twice.
PreparedStatement meetings_backwards(Database& knowledge, const MeetingFilter& filter) {
  std::vector<std::int64_t> all = filter.with;
  Conditions conditions;
  conditions.add(is_meeting);
  add_period(facts_within(knowledge, filter.period), conditions);
  if (all.empty())
    return conditions.prepare(knowledge, std::string(columns) + "events e", "ORDER BY e.fact DESC");
  std::ranges::sort(all, [&](std::int64_t a, std::int64_t b) { return is_rarer(knowledge, a, b); });
  conditions.add("a.entity = ? AND a.role IN (1, 2, 3)", all.front());
  for (const std::int64_t other : std::span(all).subspan(1)) {
    conditions.add(
        "EXISTS (SELECT * FROM event_roles b INDEXED BY event_roles_by_entity "
        "WHERE b.entity = ? AND b.fact = a.fact AND b.role IN (1, 2, 3))",
        other);
  }
  return conditions.prepare(knowledge,
                            std::string(columns) + "event_roles a CROSS JOIN events e USING (fact)",
                            "ORDER BY a.fact DESC");
}

}  // namespace

Answer<Meeting> read_meetings(Database& knowledge, const MeetingFilter& filter) {
  PreparedStatement rows = meetings_backwards(knowledge, filter);
  LinkReader participants(knowledge, std::string(those_in_roles) + "IN (1, 2, 3)");
  LinkReader places(knowledge, std::string(those_in_roles) + "= 0");
  LinkReader about(knowledge, std::string(those_in_roles) + "= 4");
  SourceReader sources(knowledge);
  Answer<Meeting> meetings;
  std::int64_t last = 0;
  while (rows.step()) {
    const std::int64_t fact = rows.integer(0);
    if (std::exchange(last, fact) == fact) continue;
    std::string date = rows.string(4);
    if (!date.empty() && !filter.period.holds(date)) continue;
    Source source = sources.read(rows);
    if (date.empty()) date = source.date;
    if (!filter.period.holds(date)) continue;
    if (meetings.is_full(filter.most)) break;
    meetings.rows.push_back({std::move(date), rows.string(5), rows.string(6),
                             participants.read(fact), places.read(fact), about.read(fact),
                             std::move(source)});
  }
  std::ranges::reverse(meetings.rows);
  std::ranges::stable_sort(meetings.rows, {}, &Meeting::date);
  return meetings;
}

}  // namespace communique
