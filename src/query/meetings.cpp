#include "query/meetings.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "query/period_facts.hpp"

namespace communique {
namespace {

// The numbers are those of EventKind.
constexpr std::string_view columns =
    "SELECT e.fact, release, begin, end, date, "
    "(SELECT name FROM event_kind_names k WHERE k.kind = e.kind), name FROM ";
constexpr std::string_view is_meeting = "e.kind IN (0, 1, 4, 5)";
constexpr std::string_view takes_part_too =
    " AND EXISTS (SELECT * FROM event_roles b INDEXED BY event_roles_by_entity "
    "WHERE b.entity = ? AND b.fact = a.fact AND b.role IN (1, 2, 3))";

// The numbers are those of EventRole.
constexpr std::string_view those_in_roles =
    "SELECT entity FROM event_roles WHERE fact = ?1 AND role ";

// Meetings among facts, the last first. With the entities: the index finds those of the first,
// and tells which the others took part in. Who took part in two roles gives a meeting twice.
class MeetingRows {
 public:
  MeetingRows(Database& knowledge, std::span<const std::int64_t> with)
      : values_{std::int64_t{0}, std::int64_t{0}}, rows_(prepare(knowledge, with)) {}

  PreparedStatement& among(const FactRange& facts) {
    values_[0] = facts.first;
    values_[1] = facts.end;
    rows_.bind_all(values_);
    return rows_;
  }

 private:
  PreparedStatement prepare(Database& knowledge, std::span<const std::int64_t> with) {
    const std::string fact = with.empty() ? "e.fact" : "a.fact";
    std::string sql(columns);
    sql += with.empty() ? "events e" : "event_roles a CROSS JOIN events e USING (fact)";
    sql += " WHERE " + fact + " >= ? AND " + fact + " < ? AND " + std::string(is_meeting);
    for (const std::int64_t entity : with) {
      sql += entity == with.front() ? " AND a.entity = ? AND a.role IN (1, 2, 3)" : takes_part_too;
      values_.emplace_back(entity);
    }
    return {knowledge, sql + " ORDER BY " + fact + " DESC"};
  }

  std::vector<Value> values_;
  PreparedStatement rows_;
};

std::vector<std::int64_t> rarest_first(Database& knowledge, std::vector<std::int64_t> entities) {
  std::ranges::sort(entities,
                    [&](std::int64_t a, std::int64_t b) { return is_rarer(knowledge, a, b); });
  return entities;
}

class MeetingReader {
 public:
  MeetingReader(Database& knowledge, const Period& period)
      : period_(period),
        participants_(knowledge, std::string(those_in_roles) + "IN (1, 2, 3)"),
        places_(knowledge, std::string(those_in_roles) + "= 0"),
        about_(knowledge, std::string(those_in_roles) + "= 4"),
        sources_(knowledge) {}

  // Nothing where it is not of the period.
  std::optional<Meeting> read(const PreparedStatement& row) {
    std::string date = row.string(4);
    if (!date.empty() && !period_.holds(date)) return std::nullopt;
    Source source = sources_.read(row);
    if (date.empty()) date = source.date;
    if (!period_.holds(date)) return std::nullopt;
    const std::int64_t fact = row.integer(0);
    return Meeting{std::move(date),          row.string(5),      row.string(6),
                   participants_.read(fact), places_.read(fact), about_.read(fact),
                   std::move(source)};
  }

 private:
  const Period& period_;
  LinkReader participants_, places_, about_;
  SourceReader sources_;
};

}  // namespace

Answer<Meeting> read_meetings(Database& knowledge, const MeetingFilter& filter) {
  const std::vector<std::int64_t> with = rarest_first(knowledge, filter.with);
  PeriodFacts facts(knowledge, filter.period, "meets",
                    with.empty() ? std::nullopt : std::optional(with.front()));
  MeetingRows rows(knowledge, with);
  MeetingReader reader(knowledge, filter.period);
  Answer<Meeting> meetings;
  std::int64_t last = 0;
  for (auto range = facts.next(); range && !meetings.cut; range = facts.next()) {
    for (PreparedStatement& row = rows.among(*range); row.step();) {
      if (std::exchange(last, row.integer(0)) == row.integer(0)) continue;
      auto meeting = reader.read(row);
      if (!meeting) continue;
      if (meetings.is_full(filter.most)) break;
      meetings.rows.push_back(std::move(*meeting));
    }
  }
  std::ranges::reverse(meetings.rows);
  std::ranges::stable_sort(meetings.rows, {}, &Meeting::date);
  return meetings;
}

}  // namespace communique
