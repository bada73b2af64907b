#include "store/indices.hpp"

#include "store/relation_view.hpp"

namespace communique {
namespace {

constexpr const char* indices = R"sql(
CREATE UNIQUE INDEX releases_by_id ON releases(id);
CREATE INDEX releases_by_date ON releases(date);
CREATE INDEX releases_by_repeats ON releases(repeats) WHERE repeats IS NOT NULL;
CREATE INDEX releases_by_revision ON releases(superseded_by) WHERE superseded_by IS NOT NULL;
CREATE UNIQUE INDEX entities_by_id ON entities(id);
CREATE INDEX entities_by_type ON entities(type);
CREATE INDEX entities_by_country ON entities(country) WHERE country IS NOT NULL;
CREATE INDEX names_by_entity ON names(entity);
-- All columns that a search reads, so that it needs no row.
CREATE INDEX short_names ON names(length(folded), type, country, releases) WHERE length(folded) <= 12;
CREATE INDEX merges_by_entity ON merges(entity);
CREATE INDEX separations_by_entity ON separations(entity);
CREATE INDEX separations_by_other ON separations(other_entity);
CREATE INDEX mention_spans_by_entity ON mention_spans(entity);
CREATE INDEX posts_by_person ON posts(person);
CREATE INDEX posts_by_body ON posts(body) WHERE body IS NOT NULL;
CREATE INDEX posts_by_country ON posts(country) WHERE country IS NOT NULL;
CREATE INDEX posts_by_release ON posts(release);
CREATE INDEX posts_by_tenure ON posts(tenure, former);
CREATE INDEX offices_by_body ON offices(body) WHERE body IS NOT NULL;
CREATE INDEX offices_by_country ON offices(country) WHERE country IS NOT NULL;
CREATE INDEX office_titles_by_title ON office_titles(title);
-- Those of an office; those near a day are found among all of an office: of each length they begin in one range.
CREATE INDEX tenures_by_days ON tenures(office, days, earliest, latest);
-- With the days, so that those of a person near one are found without a look at the others.
CREATE INDEX tenures_by_person ON tenures(person, earliest, latest);
CREATE INDEX tenure_bounds_by_tenure ON tenure_bounds(tenure);
CREATE INDEX bodies_by_whole ON bodies(part_of) WHERE part_of IS NOT NULL;
-- With both ends, so that chains need no row; the fact between them keeps the facts in order.
CREATE INDEX bodies_by_body ON bodies(body, fact, country);
CREATE INDEX bodies_by_country ON bodies(country, fact, body) WHERE country IS NOT NULL;
CREATE INDEX represents_by_person ON represents(person, fact, side);
CREATE INDEX represents_by_side ON represents(side, fact, person);
CREATE INDEX agreements_by_agreement ON agreements(agreement);
CREATE INDEX agreements_by_date ON agreements(date) WHERE date <> '';
CREATE INDEX agreement_parties_by_party ON agreement_parties(party);
CREATE INDEX present_states ON agreement_states(agreement) WHERE next IS NULL;
CREATE INDEX present_states_by_date ON agreement_states(date) WHERE next IS NULL;
-- All columns, so that those of other times are passed over without a look at the table.
CREATE INDEX states_by_date ON
  agreement_states(date, agreement, fact, next, step, kind, status);
CREATE INDEX agreement_sides_by_party ON agreement_sides(party, fact);
CREATE INDEX events_by_date ON events(date);
CREATE INDEX events_by_same ON events(same_as);
CREATE INDEX events_by_release ON events(release);
-- All columns, so that those of other kinds are passed over without a look at the table.
CREATE INDEX event_roles_by_entity ON event_roles(entity, fact, role, ends);
-- Of takes-up and visits, which few events tell.
CREATE INDEX event_roles_taking_up ON event_roles(entity, fact, role, ends) WHERE ends & 6;
CREATE INDEX event_roles_visiting ON event_roles(entity, fact, role, ends) WHERE ends & 24;
CREATE INDEX statements_by_target ON statements(target) WHERE target IS NOT NULL;
CREATE INDEX statements_by_release ON statements(release);
CREATE INDEX statement_speakers_by_speaker ON statement_speakers(speaker, fact, target);
CREATE INDEX statement_speakers_by_target ON statement_speakers(target, fact, speaker)
  WHERE target IS NOT NULL;
CREATE INDEX memberships_by_member ON memberships(member);
CREATE INDEX memberships_by_whole ON memberships(whole);
CREATE INDEX figures_by_reporter ON figures(reporter) WHERE reporter IS NOT NULL;
CREATE INDEX figures_by_partner ON figures(partner) WHERE partner IS NOT NULL;
CREATE INDEX successions_by_older ON successions(older);
CREATE INDEX successions_by_newer ON successions(newer);
)sql";

// SQLite sorts as much at a time as its cache may hold: faster by a third where that is what the
// processor's caches hold.
constexpr const char* sorting_settings = "PRAGMA cache_size = -2048;";

// Tables that ANALYZE need not read through: of each row there is a release, or the entities of
// one.
constexpr const char* tables_to_analyse =
    "SELECT 'ANALYZE ' || name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
    "'sqlite_%' "
    "AND sql NOT LIKE 'CREATE VIRTUAL %' AND name NOT IN ('texts', 'readings', 'reading_entities', "
    "'mention_spans')";

// Beside what ANALYZE finds. The indices of event_roles are read before event_roles_by_entity,
// which holds all their rows, also where they have none, of which it says nothing, or many for each
// entity in them.
constexpr const char* other_statistics = R"sql(
DELETE FROM sqlite_stat1 WHERE idx IN ('event_roles_taking_up', 'event_roles_visiting');
INSERT INTO sqlite_stat1 SELECT 'event_roles', 'event_roles_taking_up', count(*) || ' 1 1 1 1'
  FROM event_roles WHERE ends & 6;
INSERT INTO sqlite_stat1 SELECT 'event_roles', 'event_roles_visiting', count(*) || ' 1 1 1 1'
  FROM event_roles WHERE ends & 24;
INSERT INTO sqlite_stat1
  SELECT name, NULL, rows FROM (SELECT count(*) AS rows FROM releases),
    (SELECT 'texts' AS name UNION ALL SELECT 'readings' UNION ALL SELECT 'reading_entities');
INSERT INTO sqlite_stat1
  SELECT 'mention_spans', idx, rows || ' ' || (1 + rows / (1 + keys)) || ' 1'
  FROM (SELECT count(*) AS rows FROM mention_spans),
       (SELECT 'mention_spans' AS idx, count(*) AS keys FROM releases UNION ALL
        SELECT 'mention_spans_by_entity', count(*) FROM entities);
)sql";

// Names by the groups of three letters in them, those of entities in more releases first.
constexpr const char* name_search = R"sql(
INSERT INTO ranked_names
  SELECT NULL, folded, name, entity, type, country, releases FROM names
  ORDER BY releases DESC, folded, entity, name;
CREATE VIRTUAL TABLE name_search USING fts5(folded, content = '',
  tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0);
INSERT INTO name_search(rowid, folded) SELECT rank, folded FROM ranked_names;
INSERT INTO name_search(name_search) VALUES('optimize');
CREATE VIRTUAL TABLE name_trigrams USING fts5vocab(name_search, row);
)sql";

void collect_statistics(Database& database) {
  std::string analyse;
  for (PreparedStatement table(database, tables_to_analyse); table.step();)
    analyse += table.string(0) + ';';
  database.execute(analyse.c_str());
  database.execute(other_statistics);
}

}  // namespace

void create_indices(Database& database) {
  database.execute(sorting_settings);
  database.execute(indices);
  database.execute(name_search);
  database.execute(relation_views("", "relations").c_str());
  collect_statistics(database);
}

}  // namespace communique
