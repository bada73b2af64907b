#include "store/bulk_insert.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <optional>
#include <string>

#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

// A database that is gone with the test.
struct Created {
  TestFolder folder;
  Database database;

  explicit Created(const char* table)
      : database(empty_file(folder / "created.db"), Access::Create) {
    database.execute(table);
  }

  static std::filesystem::path empty_file(std::filesystem::path path) {
    std::ofstream(path).close();
    return path;
  }
};

// How many of the numbers up to `count` a table has that they were inserted into, and their sum.
std::string inserted(std::int64_t count) {
  Created created("CREATE TABLE numbers(number INTEGER PRIMARY KEY, square INTEGER)");
  Database& database = created.database;
  DatabaseWriter writer(database);
  BulkInsert insert(writer, "INSERT OR IGNORE INTO numbers", 2);
  for (std::int64_t i = 1; i <= count; ++i) insert.add(i, i * i);
  insert.add(1, 0);
  insert.flush();
  insert.flush();
  writer.finish();
  return std::to_string(database.integer("SELECT count(*) FROM numbers")) + " " +
         std::to_string(database.integer("SELECT sum(square) FROM numbers"));
}

BOOST_AUTO_TEST_SUITE(bulk_insert)

BOOST_AUTO_TEST_CASE(inserts_all_rows_once) {
  BOOST_TEST(inserted(1) == "1 1");
  BOOST_TEST(inserted(63) == "63 85344");
  BOOST_TEST(inserted(64) == "64 89440");
  BOOST_TEST(inserted(200) == "200 2686700");
}

BOOST_AUTO_TEST_CASE(inserts_all_sorts_of_values) {
  Created created("CREATE TABLE things(a INTEGER PRIMARY KEY, b, c, d, e)");
  Database& database = created.database;
  DatabaseWriter writer(database);
  BulkInsert insert(writer, "INSERT INTO things", 5);
  insert.add(std::nullopt, true, 0.5, std::string("salt"), std::optional<std::int64_t>());
  insert.add(std::nullopt, false, 1.5, "", std::optional<double>(2.5));
  insert.flush();
  writer.finish();
  BOOST_TEST(database.integer("SELECT count(*) FROM things WHERE a = 1 AND b = 1 AND c = 0.5 AND "
                              "d = 'salt' AND e IS NULL") == 1);
  BOOST_TEST(database.integer("SELECT count(*) FROM things WHERE a = 2 AND b = 0 AND c = 1.5 AND "
                              "d = '' AND e = 2.5") == 1);
}

BOOST_AUTO_TEST_CASE(rows_that_contradict_others_come_of_damage) {
  Created created("CREATE TABLE ids(id TEXT UNIQUE)");
  DatabaseWriter writer(created.database);
  BulkInsert insert(writer, "INSERT INTO ids", 1);
  insert.add("body:ke-trade");
  insert.add("body:ke-trade");
  insert.flush();
  BOOST_CHECK_THROW(writer.finish(), StoreError);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
