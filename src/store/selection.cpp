#include "store/selection.hpp"

#include <algorithm>

#include "store/relation_view.hpp"

namespace communique {
namespace {

// Bound values cannot stand in views; they stand in a table of one row.
constexpr const char* tables = R"sql(
CREATE TEMP TABLE selection(since TEXT, until TEXT, min_confidence REAL);
CREATE TEMP TABLE selected_types(type INTEGER PRIMARY KEY);
CREATE TEMP TABLE selected_entities(entity INTEGER PRIMARY KEY);
)sql";

constexpr const char* release_view = R"sql(
CREATE TEMP VIEW releases AS SELECT r.* FROM main.releases r, selection
  WHERE date >= since AND (until = '' OR date <= until AND date <> '');
)sql";

constexpr const char* fact_tables[] = {"posts",       "bodies",       "represents",  "agreements",
                                       "events",      "statements",   "memberships", "figures",
                                       "successions", "tenure_bounds"};

std::string fact_view(const std::string& table) {
  return "CREATE TEMP VIEW " + table + " AS SELECT f.* FROM main." + table +
         " f, selection WHERE confidence >= min_confidence "
         "AND release IN (SELECT release FROM releases)";
}

// In the view of relations speakers stand before their statements, and roles before their events.
constexpr const char* role_views = R"sql(
CREATE TEMP VIEW statement_speakers AS SELECT * FROM main.statement_speakers
  WHERE fact IN (SELECT fact FROM statements);
CREATE TEMP VIEW event_roles AS SELECT * FROM main.event_roles
  WHERE fact IN (SELECT fact FROM events);
)sql";

// Tenures by what is left of their evidence.
constexpr const char* tenure_view = R"sql(
CREATE TEMP VIEW tenure_sights AS
  SELECT tenure, iif(length(date) = 10, date, NULL) AS date, former FROM posts JOIN releases USING (release);
CREATE TEMP VIEW tenures AS
  SELECT tenure, office, person, number,
         coalesce((SELECT min(date) FROM tenure_sights s
                   WHERE s.tenure = t.tenure AND NOT former), '') AS first_seen,
         coalesce((SELECT max(date) FROM tenure_sights s
                   WHERE s.tenure = t.tenure AND NOT former), '') AS last_seen,
         iif(until = '' OR begin_date <= until, begin_date, '') AS begin_date,
         iif(until = '' OR end_date <= until, end_date, '') AS end_date,
         iif(until = '' OR over_by <= until, over_by, '') AS over_by
  FROM main.tenures t, selection
  WHERE tenure IN (SELECT tenure FROM tenure_sights UNION SELECT tenure FROM tenure_bounds);
)sql";

// Sorts behind every day of the month or year that it may be.
std::string whole(const std::string& date) { return date.empty() ? date : date + '~'; }

// With bounds of time, those that a release between them names or relates.
constexpr const char* entity_views = R"sql(
INSERT INTO selected_entities SELECT entity FROM main.entities
  WHERE type IN (SELECT type FROM selected_types) AND (
    EXISTS (SELECT * FROM selection WHERE since = '' AND until = '')
    OR entity IN (SELECT entity FROM mention_spans WHERE release IN (SELECT release FROM releases))
    OR entity IN (SELECT subject FROM all_relations UNION SELECT object FROM all_relations));
CREATE TEMP VIEW entities AS SELECT * FROM main.entities
  WHERE entity IN (SELECT entity FROM selected_entities);
CREATE TEMP VIEW relations AS SELECT * FROM all_relations
  WHERE subject IN (SELECT entity FROM selected_entities)
    AND object IN (SELECT entity FROM selected_entities);
)sql";

}  // namespace

bool Selection::everything() const {
  return types.empty() && since.empty() && until.empty() && min_confidence <= 0;
}

bool Selection::holds(const Release& release) const {
  const std::string date = to_iso(release.date);
  return date >= since && (until.empty() || (!date.empty() && date <= whole(until)));
}

bool Selection::holds(EntityType type) const {
  return types.empty() || std::ranges::find(types, type) != types.end();
}

bool Selection::holds(const Evidence& evidence) const {
  return rounded_confidence(evidence) >= min_confidence;
}

void show_selection(Database& database, const Selection& selection) {
  database.execute(tables);
  PreparedStatement(database, "INSERT INTO selection VALUES(?,?,?)")
      .run(selection.since, whole(selection.until), selection.min_confidence);
  PreparedStatement type(database, "INSERT INTO selected_types VALUES(?)");
  for (int i = 0; i < static_cast<int>(entity_type_count); ++i) {
    if (selection.holds(static_cast<EntityType>(i))) type.run(i);
  }
  database.execute(release_view);
  for (const char* table : fact_tables) database.execute(fact_view(table).c_str());
  database.execute(role_views);
  database.execute(tenure_view);
  database.execute(relation_views("TEMP", "all_relations").c_str());
  database.execute(entity_views);
}

namespace {

// Drops facts that are not believed or miss an entity that they cannot do without.
class FactFilter {
 public:
  FactFilter(const Reading& reading, const Selection& selection)
      : reading_(reading), selection_(selection) {}

  template <typename Fact>
  void operator()(std::vector<Fact>& facts,
                  std::initializer_list<EntityIndex Fact::*> needed = {}) const {
    std::erase_if(facts, [&](const Fact& fact) {
      return !selection_.holds(fact.evidence) ||
             std::ranges::any_of(needed, [&](auto member) { return !holds(fact.*member); });
    });
  }

 private:
  bool holds(EntityIndex entity) const {
    return selection_.holds(reading_.entities.at(entity).type);
  }

  const Reading& reading_;
  const Selection& selection_;
};

}  // namespace

void reduce(LinkedReading& linked, const Selection& selection) {
  Reading& reading = linked.reading;
  const FactFilter keep(reading, selection);
  keep(reading.posts, {&Post::person});
  keep(reading.bodies, {&BodyFact::body});
  keep(reading.representations, {&Representation::person, &Representation::side});
  keep(reading.agreements, {&AgreementFact::agreement});
  keep(reading.events);
  keep(reading.statements);
  keep(reading.memberships, {&Membership::member, &Membership::whole});
  keep(reading.figures);
  keep(reading.successions, {&Succession::older, &Succession::newer});
  std::vector<bool> kept;
  for (const Entity& entity : reading.entities) kept.push_back(selection.holds(entity.type));
  keep_entities(linked, kept);
}

}  // namespace communique
