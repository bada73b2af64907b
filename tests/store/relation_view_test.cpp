#include "store/relation_view.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "store/knowledge_base.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(relation_view)

BOOST_AUTO_TEST_CASE(releases_are_read_where_a_date_is_asked_for_alone) {
  const TestFolder folder;
  KnowledgeBase knowledge(write_sample(folder / "kb"));
  const auto reads_releases = [&](std::string_view column) {
    PreparedStatement plan(
        knowledge.database(),
        "EXPLAIN QUERY PLAN SELECT " + std::string(column) + " FROM relations WHERE subject = 1");
    bool reads = false;
    while (plan.step()) reads |= plan.text(3).starts_with("SEARCH r ");
    return reads;
  };
  BOOST_TEST(reads_releases("date"));
  BOOST_TEST(!reads_releases("object"));
}

BOOST_AUTO_TEST_CASE(relations_of_a_kind_are_those_of_the_view) {
  const TestFolder folder;
  KnowledgeBase knowledge(write_sample(folder / "kb"));
  const auto count = [&](const std::string& sql) { return knowledge.database().integer(sql); };
  PreparedStatement kinds(knowledge.database(),
                          "SELECT kind, count(*) FROM relations GROUP BY kind");
  int number = 0;
  for (; kinds.step(); ++number) {
    const std::string kind = kinds.string(0);
    BOOST_TEST(count(wanted_relations({kind}) + "SELECT count(*) FROM wanted WHERE kind = '" +
                     kind + "'") == kinds.integer(1),
               kind);
  }
  BOOST_TEST(number >= 10);
  BOOST_TEST(count(wanted_relations({}) + "SELECT count(*) FROM wanted") ==
             count("SELECT count(*) FROM relations"));
  BOOST_TEST(count(wanted_relations({"agrees-with"}) +
                   "SELECT count(*) FROM wanted WHERE kind = 'agrees-with'") == 0);
}

BOOST_AUTO_TEST_CASE(visits_are_found_by_an_index_of_their_own) {
  const TestFolder folder;
  const auto file = write_sample(folder / "kb");
  Database(file, Access::Create)
      .execute(
          "UPDATE sqlite_stat1 SET stat = '1000 10 1 1 1' WHERE idx = 'event_roles_by_entity'");
  KnowledgeBase knowledge(file);
  for (const auto& [kind, index] : {std::pair("visits", "event_roles_visiting"),
                                    std::pair("takes-up", "event_roles_taking_up")}) {
    for (const std::string side : {"subject", "object"}) {
      PreparedStatement plan(knowledge.database(),
                             "EXPLAIN QUERY PLAN " + wanted_relations({kind}) +
                                 "SELECT fact FROM wanted WHERE fact > 0 AND " + side + " = 1");
      BOOST_REQUIRE(plan.step());
      BOOST_TEST(plan.text(3).find(std::string(index) + " (entity=? AND fact>?)") !=
                     std::string_view::npos,
                 plan.text(3));
    }
  }
}

BOOST_AUTO_TEST_CASE(tables_of_other_kinds_are_not_read) {
  const TestFolder folder;
  KnowledgeBase knowledge(write_sample(folder / "kb"));
  PreparedStatement plan(knowledge.database(), "EXPLAIN QUERY PLAN " +
                                                   wanted_relations({"represents", "member-of"}) +
                                                   "SELECT object FROM wanted WHERE subject = 1");
  std::string tables;
  while (plan.step()) {
    if (plan.text(3).starts_with('S')) tables += plan.string(3) + "\n";
  }
  BOOST_TEST(std::ranges::count(tables, '\n') == 2, tables);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
