#include "store/relation_view.hpp"

#include <boost/test/unit_test.hpp>

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

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
