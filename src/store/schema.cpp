#include "store/schema.hpp"

#include <filesystem>
#include <string>

#include "store/tenure_lengths.hpp"

namespace communique {
namespace {

constexpr std::int64_t application_id = 0x436F6D71;  // "Comq"

// Keys are integers from 1. Releases are numbered by date, then id; entities by id; facts by
// release, then as read. So a key tells the order in which everything is shown and exported.
constexpr const char* base_tables = R"sql(
CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Turtle that was given besides the vocabulary of the program; later builds go on with it.
CREATE TABLE vocabularies(
  number INTEGER PRIMARY KEY, source TEXT NOT NULL, turtle TEXT NOT NULL);

CREATE TABLE releases(
  release INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  date TEXT NOT NULL,             -- ISO 8601, as exact as known; '' for unknown
  title TEXT NOT NULL,
  content_hash INTEGER NOT NULL,  -- of all that a reading depends on
  category TEXT NOT NULL,
  url TEXT NOT NULL,
  publisher_name TEXT NOT NULL,   -- as the source gives it
  language TEXT NOT NULL,
  other_fields TEXT NOT NULL,     -- JSON object, or ''
  source_file TEXT NOT NULL,
  source_line INTEGER NOT NULL,
  publisher INTEGER,              -- the entity
  first_fact INTEGER NOT NULL,    -- its facts are numbered from here; those left out too
  repeats INTEGER,                -- the earliest release of nearly the same text
  superseded_by INTEGER);         -- the release that corrects it; its facts stand in readings alone

-- Title, line end, body: apart from what is asked of every release, which stands close together.
CREATE TABLE texts(release INTEGER PRIMARY KEY, text TEXT NOT NULL);

CREATE TABLE readings(release INTEGER PRIMARY KEY, reading BLOB NOT NULL);  -- see reading_code.hpp
-- The key of each entity of the reading.
CREATE TABLE reading_entities(release INTEGER PRIMARY KEY, entities BLOB NOT NULL);

CREATE TABLE entities(
  entity INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  type INTEGER NOT NULL,          -- EntityType
  name TEXT NOT NULL,
  official INTEGER NOT NULL,
  country INTEGER,                -- of a body, the one that most releases give
  releases INTEGER NOT NULL,      -- how many mention or need it; those of one text count once
  first_date TEXT NOT NULL,       -- of those releases
  last_date TEXT NOT NULL);

-- What entities were called before a correction made two of them one.
CREATE TABLE former_ids(id TEXT PRIMARY KEY, entity INTEGER NOT NULL) WITHOUT ROWID;

-- Facts that the user withdrew: in readings, but nowhere else. Names are those of fact_name.hpp.
CREATE TABLE withdrawn_facts(
  release INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY(release, name)) WITHOUT ROWID;

CREATE TABLE names(
  folded TEXT NOT NULL,           -- without case and accents
  entity INTEGER NOT NULL,
  name TEXT NOT NULL,
  preferred INTEGER NOT NULL,
  type INTEGER NOT NULL, country INTEGER, releases INTEGER NOT NULL,  -- of the entity
  PRIMARY KEY(folded, entity, name)) WITHOUT ROWID;
-- The names once more, those of entities in more releases first; name_search holds their letters.
CREATE TABLE ranked_names(
  rank INTEGER PRIMARY KEY, folded TEXT NOT NULL, name TEXT NOT NULL, entity INTEGER NOT NULL,
  type INTEGER NOT NULL, country INTEGER, releases INTEGER NOT NULL);

-- Why names were taken for one thing. Together the rows of an entity connect all its names.
CREATE TABLE merges(
  merge INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL,
  release INTEGER NOT NULL,
  number INTEGER NOT NULL,        -- among the entities of its reading, from 0
  name TEXT NOT NULL,             -- in that release
  other_release INTEGER NOT NULL,
  other_number INTEGER NOT NULL,
  other_name TEXT NOT NULL,
  rule INTEGER NOT NULL,
  reasons INTEGER NOT NULL,       -- a bit for each Reason
  confidence REAL NOT NULL);      -- that both are one

-- Names that could have been taken for one thing and were not; the most probable of two entities.
CREATE TABLE separations(
  separation INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL,
  release INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL,
  other_entity INTEGER NOT NULL,
  other_release INTEGER NOT NULL, other_number INTEGER NOT NULL, other_name TEXT NOT NULL,
  reasons INTEGER NOT NULL,
  confidence REAL NOT NULL);      -- that both are one all the same

CREATE TABLE reason_names(reason INTEGER PRIMARY KEY, name TEXT NOT NULL, weight REAL NOT NULL);

-- Where a release names an entity: a JSON array of [begin, end], in bytes of its text, or
-- [begin, end, 1] where it is nominal. A row for each place would take twice the time to write.
CREATE TABLE mention_spans(
  release INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  spans TEXT NOT NULL,
  PRIMARY KEY(release, entity)) WITHOUT ROWID;
-- A row for each place. Ends stand behind the last byte and code point.
CREATE VIEW mentions AS
  SELECT release, entity, value ->> 0 AS begin, value ->> 1 AS end,
         (SELECT length(CAST(substr(CAST(text AS BLOB), 1, value ->> 0) AS TEXT))
          FROM texts t WHERE t.release = m.release) AS first_code_point,
         (SELECT length(CAST(substr(CAST(text AS BLOB), 1, value ->> 1) AS TEXT))
          FROM texts t WHERE t.release = m.release) AS last_code_point,
         coalesce(value ->> 2, 0) AS nominal
  FROM mention_spans m, json_each(spans);

CREATE TABLE rules(rule INTEGER PRIMARY KEY, name TEXT NOT NULL);

CREATE TABLE entity_type_names(type INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE agreement_kind_names(kind INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE agreement_status_names(status INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE event_kind_names(kind INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE event_role_names(role INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE act_names(act INTEGER PRIMARY KEY, name TEXT NOT NULL);
)sql";

// Every fact ends with its evidence: bytes begin to end of the release's text, the rule that read
// them, and how probable it is that the fact is right.
constexpr const char* fact_tables = R"sql(
CREATE TABLE posts(
  fact INTEGER PRIMARY KEY, person INTEGER NOT NULL, title TEXT NOT NULL, body INTEGER,
  country INTEGER, former INTEGER NOT NULL, tenure INTEGER NOT NULL,
  release INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, rule INTEGER NOT NULL,
  confidence REAL NOT NULL);

CREATE TABLE bodies(
  fact INTEGER PRIMARY KEY, body INTEGER NOT NULL, country INTEGER, part_of INTEGER,
  release INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, rule INTEGER NOT NULL,
  confidence REAL NOT NULL);

CREATE TABLE represents(
  fact INTEGER PRIMARY KEY, person INTEGER NOT NULL, side INTEGER NOT NULL,
  release INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, rule INTEGER NOT NULL,
  confidence REAL NOT NULL);

CREATE TABLE agreements(
  fact INTEGER PRIMARY KEY, agreement INTEGER NOT NULL, kind INTEGER NOT NULL,
  status INTEGER NOT NULL, date TEXT NOT NULL,
  release INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, rule INTEGER NOT NULL,
  confidence REAL NOT NULL);
CREATE TABLE agreement_parties(
  fact INTEGER NOT NULL, party INTEGER NOT NULL, PRIMARY KEY(fact, party)) WITHOUT ROWID;
-- What the facts up to `fact` make of an agreement, a row where that changes.
CREATE TABLE agreement_states(
  agreement INTEGER NOT NULL, fact INTEGER NOT NULL,
  next INTEGER,                   -- the fact that changes it
  step INTEGER NOT NULL,          -- the fact that tells where it stands
  kind INTEGER NOT NULL, status INTEGER NOT NULL,
  date TEXT NOT NULL,             -- of the step, else of the release that tells it
  PRIMARY KEY(agreement, fact)) WITHOUT ROWID;
-- All parties of an agreement, with the first fact that calls them so.
CREATE TABLE agreement_sides(
  agreement INTEGER NOT NULL, party INTEGER NOT NULL, fact INTEGER NOT NULL,
  PRIMARY KEY(agreement, party)) WITHOUT ROWID;

CREATE TABLE events(
  fact INTEGER PRIMARY KEY, number INTEGER NOT NULL, kind INTEGER NOT NULL, name TEXT NOT NULL,
  date TEXT NOT NULL, end_date TEXT NOT NULL,
  same_as INTEGER NOT NULL,       -- the first account of the same event; itself where it is that
  release INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, rule INTEGER NOT NULL,
  confidence REAL NOT NULL);
CREATE TABLE event_roles(
  fact INTEGER NOT NULL, role INTEGER NOT NULL, entity INTEGER NOT NULL,
  ends INTEGER NOT NULL,          -- the relations that it is an end of: bits of RelationEnd
  PRIMARY KEY(fact, role, entity)) WITHOUT ROWID;

CREATE TABLE statements(
  fact INTEGER PRIMARY KEY, number INTEGER NOT NULL, act INTEGER NOT NULL, target INTEGER,
  cue_begin INTEGER NOT NULL, cue_end INTEGER NOT NULL,
  release INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, rule INTEGER NOT NULL,
  confidence REAL NOT NULL);
-- With the target of the statement once more: chains over speakers and targets need no row of it.
CREATE TABLE statement_speakers(
  fact INTEGER NOT NULL, speaker INTEGER NOT NULL, target INTEGER,
  PRIMARY KEY(fact, speaker)) WITHOUT ROWID;

CREATE TABLE memberships(
  fact INTEGER PRIMARY KEY, member INTEGER NOT NULL, whole INTEGER NOT NULL,
  release INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, rule INTEGER NOT NULL,
  confidence REAL NOT NULL);

CREATE TABLE figures(
  fact INTEGER PRIMARY KEY, number INTEGER NOT NULL, indicator TEXT NOT NULL, reporter INTEGER,
  partner INTEGER, item TEXT NOT NULL, period TEXT NOT NULL, value REAL, unit TEXT NOT NULL,
  change_percent REAL,
  release INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, rule INTEGER NOT NULL,
  confidence REAL NOT NULL);

CREATE TABLE successions(
  fact INTEGER PRIMARY KEY, older INTEGER NOT NULL, newer INTEGER NOT NULL,
  date TEXT NOT NULL,             -- of the change, as stated; '' for unknown
  release INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, rule INTEGER NOT NULL,
  confidence REAL NOT NULL);
)sql";

// What all releases together tell of who held which office when; see link/tenure.hpp.
constexpr const char* tenure_tables = R"sql(
CREATE TABLE offices(
  office INTEGER PRIMARY KEY,
  title TEXT NOT NULL,            -- as most releases print it
  body INTEGER, country INTEGER,  -- where it is held; of a renamed body the last name
  sole INTEGER NOT NULL);         -- held by one person at a time

-- All titles that releases give it.
CREATE TABLE office_titles(
  office INTEGER NOT NULL, title TEXT NOT NULL, PRIMARY KEY(office, title)) WITHOUT ROWID;

-- What states begin and end of a tenure.
CREATE TABLE tenure_bounds(
  bound INTEGER PRIMARY KEY, tenure INTEGER NOT NULL,
  is_begin INTEGER NOT NULL, date TEXT NOT NULL,
  release INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, rule INTEGER NOT NULL,
  confidence REAL NOT NULL);
)sql";

std::string tenures_table() {
  std::string step = "CASE";
  for (const std::int64_t length : tenure_lengths)
    step +=
        " WHEN latest - earliest < " + std::to_string(length) + " THEN " + std::to_string(length);
  return R"sql(
-- Dates are '' where nothing tells them.
CREATE TABLE tenures(
  tenure INTEGER PRIMARY KEY,
  office INTEGER NOT NULL,
  person INTEGER NOT NULL,
  number INTEGER NOT NULL,        -- of the person's tenures of that title and place, from 1
  first_seen TEXT NOT NULL,       -- days of the releases that call the person its holder
  last_seen TEXT NOT NULL,
  begin_date TEXT NOT NULL,       -- as stated, as exact as stated; the end is the successor's begin
  end_date TEXT NOT NULL,
  over_by TEXT NOT NULL,          -- a day on which it is known to be over
  earliest INTEGER,               -- of these dates, in days since 1970; NULL where none is known
  latest INTEGER,
  days INTEGER AS ()sql" +
         step + " END) STORED);";
}

bool has_tables(Database& database) {
  return database.integer("SELECT count(*) FROM sqlite_master WHERE type = 'table'") > 0;
}

}  // namespace

void create_tables(Database& database) {
  database.execute("PRAGMA encoding = 'UTF-8';");
  database.execute(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
  database.execute(("PRAGMA user_version = " + std::to_string(schema_version)).c_str());
  database.execute(base_tables);
  database.execute(fact_tables);
  database.execute(tenure_tables);
  database.execute(tenures_table().c_str());
}

void check_schema(Database& database) {
  const auto fail = [&](const std::string& reason) {
    throw StoreError(database.path() + ": " + reason);
  };
  if (!has_tables(database) || database.integer("PRAGMA application_id") != application_id)
    fail("not a knowledge base of communique");
  // SQLite itself misses what lacks a part of the last page.
  const std::int64_t size =
      database.integer("PRAGMA page_count") * database.integer("PRAGMA page_size");
  if (std::filesystem::file_size(database.path()) < static_cast<std::uintmax_t>(size))
    fail("the knowledge base is cut short; build it anew with --fresh");
  const std::int64_t version = database.integer("PRAGMA user_version");
  if (version > schema_version)
    fail("written by a newer communique (format " + std::to_string(version) +
         ", this program reads format " + std::to_string(schema_version) + ")");
  if (version < schema_version)
    fail("format " + std::to_string(version) + " is no longer read; build it anew with --fresh");
}

}  // namespace communique
