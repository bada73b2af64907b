// Makes a knowledge base of invented facts, to measure queries on: some ten relations a release,
// among countries of which a few stand in most releases, and bodies, persons and agreements.
//
//   large_knowledge_base FILE RELEASES
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "store/agreement_states.hpp"
#include "store/database.hpp"
#include "store/enum_names.hpp"
#include "store/indices.hpp"
#include "store/schema.hpp"

namespace communique {
namespace {

// Keys of entities: 1 to 200 countries, to 20200 bodies, to 220200 persons, to 250200 agreements.
// pick(r, n) is a number below n, small ones far more often; r a number of the fact.
constexpr const char* content = R"sql(
CREATE TEMP TABLE numbers(i INTEGER PRIMARY KEY);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < (SELECT total FROM size))
INSERT INTO numbers SELECT i FROM n;

INSERT INTO rules VALUES(1, 'invented');

INSERT INTO releases
SELECT i, printf('rel:%08d', i),
       date('2006-01-01', '+' || (i * 7000 / (SELECT total FROM size)) || ' days'),
       printf('Release number %05d', i % 100000),
       0, '', '', '', 'en', '', 'invented', i, NULL, i * 8, NULL, NULL
FROM numbers;
INSERT INTO texts
SELECT release, title || char(10) ||
         'The Minister met the delegation and signed what was to be signed. ' ||
         replace(hex(zeroblob(150)), '00', 'word ')
FROM releases;

CREATE TEMP TABLE invented AS
SELECT i AS entity,
       CASE WHEN i <= 200 THEN 3 WHEN i <= 20200 THEN 1 WHEN i <= 220200 THEN 0 ELSE 5 END AS type,
       substr('KimParLeeChoJunMinSeoHanOhmRyuBanDanFalGorHelIvoJalKorLimMor', 1 + 3 * (i % 20), 3) ||
       substr('anaberiloromusteradinolevisakipotu', 1 + 2 * (i / 20 % 17), 2) ||
       substr('anberiloromusteradinolevisakipotuka', 1 + 2 * (i / 340 % 17), 2) AS first,
       substr('SanTorVelWinYorZubAldBerCarDorElmFenGasHolIstJorKelLarMenNor', 1 + 3 * (i / 7 % 20), 3) ||
       substr('anaberiloromusteradinolevisakipotu', 1 + 2 * (i / 140 % 17), 2) ||
       substr('manbergtonfordlandvillwick', 1 + 4 * (i / 2380 % 6), 4) AS last
FROM numbers WHERE i <= 250200;

INSERT INTO entities
SELECT entity, CASE type WHEN 3 THEN 'country:' WHEN 1 THEN 'body:' WHEN 0 THEN 'person:'
                         ELSE 'agreement:' END || entity, type,
       CASE type WHEN 3 THEN last WHEN 1 THEN 'Ministry of ' || first || ' and ' || last
                 WHEN 0 THEN first || ' ' || last
                 ELSE first || '-' || last || ' Free Trade Agreement' END,
       0, iif(type = 1, 1 + entity % 200, NULL), 0, '2006-01-01', '2025-03-01'
FROM invented;

CREATE TEMP TABLE picks AS
SELECT i, i * 8 AS fact,
       1 + CAST(200 * a * a * a * a AS INTEGER) AS country,
       1 + CAST(200 * b * b * b AS INTEGER) AS other_country,
       201 + CAST(20000 * c * c AS INTEGER) AS body,
       20201 + CAST(200000 * d * d AS INTEGER) AS person,
       20201 + CAST(200000 * e * e AS INTEGER) AS other_person,
       220201 + CAST(30000 * f * f AS INTEGER) AS agreement
FROM (SELECT i, (i * 2654435761 % 1000003) / 1000003.0 AS a, (i * 40503 % 1000033) / 1000033.0 AS b,
             (i * 69069 % 1000037) / 1000037.0 AS c, (i * 1664525 % 1000039) / 1000039.0 AS d,
             (i * 22695477 % 1000081) / 1000081.0 AS e, (i * 1103515245 % 1000099) / 1000099.0 AS f
      FROM numbers);

-- A minister and a deputy a body, an ambassador a country; each holder has one tenure.
INSERT INTO offices SELECT entity, 'Minister', entity, NULL, 1 FROM invented WHERE type = 1;
INSERT INTO offices SELECT 300000 + entity, 'Deputy Minister', entity, NULL, 0 FROM invented WHERE type = 1;
INSERT INTO offices SELECT entity, 'Ambassador', NULL, entity, 0 FROM invented WHERE type = 3;
INSERT INTO office_titles SELECT office, title FROM offices;
CREATE TEMP TABLE held AS
SELECT fact, body AS office, person, i FROM picks
UNION ALL SELECT fact + 1, iif(i % 50 = 0, other_country, 300201 + other_person * 7919 % 20000), other_person, i
          FROM picks;
INSERT INTO tenures
SELECT row_number() OVER (ORDER BY office, person), office, person, 1, min(date), max(date), '', '', '',
       unixepoch(min(date)) / 86400, unixepoch(max(date)) / 86400
FROM held JOIN releases ON release = i GROUP BY office, person;
CREATE TEMP TABLE held_tenures AS SELECT office, person, tenure FROM tenures;
CREATE UNIQUE INDEX temp.tenures_of_holders ON held_tenures(office, person);
INSERT INTO posts SELECT fact, person, title, body, country, 0, tenure, i, 20, 85, 1, 0.9
FROM held JOIN offices USING (office) JOIN held_tenures USING (office, person) ORDER BY fact;
INSERT INTO bodies SELECT fact + 2, body, country, NULL, i, 20, 85, 1, 0.9 FROM picks;
INSERT INTO represents SELECT fact + 3, person, country, i, 20, 85, 1, 0.9 FROM picks;
INSERT INTO agreements SELECT fact + 4, agreement, 0, i % 8, '', i, 20, 85, 1, 0.9 FROM picks
                       WHERE i % 2 = 0;
INSERT INTO agreement_parties SELECT fact + 4, country FROM picks WHERE i % 2 = 0;
INSERT OR IGNORE INTO agreement_parties SELECT fact + 4, other_country FROM picks WHERE i % 2 = 0;
INSERT INTO events SELECT fact + 5, 1, 0, '', '', '', fact + 5, i, 20, 85, 1, 0.9 FROM picks WHERE i % 2 = 1;
INSERT OR IGNORE INTO event_roles
SELECT fact + 5, 3, value, 1 + 2 * (i % 16 = 1) FROM picks, json_each(json_array(country,
  other_country, person, other_person)) WHERE i % 2 = 1;
INSERT INTO event_roles SELECT fact + 5, 4, agreement, 4 FROM picks WHERE i % 16 = 1;
INSERT INTO statements SELECT fact + 6, 1, i % 16, other_country, 20, 85, i, 20, 85, 1, 0.9 FROM picks;
INSERT INTO statement_speakers SELECT fact + 6, person, other_country FROM picks;
INSERT INTO statements SELECT fact + 7, 2, i % 16, agreement, 20, 85, i, 20, 85, 1, 0.9 FROM picks
                       WHERE i % 2 = 0;
INSERT INTO statement_speakers SELECT fact + 7, other_person, agreement FROM picks WHERE i % 2 = 0;
INSERT INTO figures SELECT fact + 7, 1, 'exports', country, other_country, '', '2025', 1e9, 'USD',
                           NULL, i, 20, 85, 1, 0.9 FROM picks WHERE i % 2 = 1;

CREATE TEMP TABLE counts AS SELECT entity, count(*) AS n FROM (
  SELECT person AS entity FROM posts UNION ALL SELECT body FROM bodies UNION ALL
  SELECT country FROM bodies UNION ALL SELECT agreement FROM agreements UNION ALL
  SELECT target FROM statements) GROUP BY entity;
CREATE UNIQUE INDEX temp.counts_by_entity ON counts(entity);
UPDATE entities SET releases = coalesce((SELECT n FROM counts c WHERE c.entity = entities.entity), 0);

INSERT INTO names SELECT lower(name), entity, name, 1, type, country, releases FROM entities;
INSERT OR IGNORE INTO names
SELECT 'm' || lower(substr(first, 1, 2) || substr(last, 1, 2)), entity,
       'M' || upper(substr(first, 1, 2) || substr(last, 1, 2)), 0, type, country, releases
FROM invented JOIN entities USING (entity, type) WHERE type = 1;
)sql";

void make(const std::string& file, const std::string& releases) {
  std::ofstream(file, std::ios::trunc).close();
  Database database(file, Access::Create);
  create_tables(database);
  insert_enum_names(database);
  database.execute("CREATE TEMP TABLE size AS SELECT 0 AS total");
  PreparedStatement(database, "UPDATE size SET total = max(250200, CAST(? AS INTEGER))")
      .run(releases);
  database.execute("BEGIN");
  database.execute(content);
  insert_agreement_states(database);
  database.execute("COMMIT");
  create_indices(database);
}

}  // namespace
}  // namespace communique

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: large_knowledge_base FILE RELEASES\n";
    return 2;
  }
  communique::make(argv[1], argv[2]);
  return 0;
}
