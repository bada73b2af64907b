#include "query/succession.hpp"

#include <boost/test/unit_test.hpp>

#include "query/entity.hpp"
#include "store/knowledge_base.hpp"
#include "tests/link/hand_made.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

ReleaseReading renaming(std::string_view issued, std::string_view older, std::string_view newer) {
  HandMade made(issued);
  const EntityIndex country = made.country("KE");
  const EntityIndex from = made.body(older, country), to = made.body(newer, country);
  made.reading().successions.push_back({from, to, stated, {}});
  return made.take();
}

BOOST_AUTO_TEST_SUITE(body_succession)

BOOST_AUTO_TEST_CASE(is_followed_both_ways) {
  const TestFolder folder;
  write_linked(folder / "kb",
               {renaming("2013-03-01", "Ministry of Ports", "Ministry of Ports and Trade"),
                renaming("2017-03-01", "Ministry of Ports and Trade", "Ministry of Sea Trade"),
                renaming("2018-03-01", "Ministry of Ports and Trade", "Ministry of Sea Trade")});
  KnowledgeBase knowledge(folder / "kb");
  Database& database = knowledge.database();
  const auto key = [&](const char* name) { return entities_named(database, name).front().key; };
  const auto after = successors(database, key("Ministry of Ports"));
  BOOST_REQUIRE(after.size() == 2);
  BOOST_TEST(after[0].newer == key("Ministry of Ports and Trade"));
  BOOST_TEST(after[0].date == "2013-03-01");
  BOOST_TEST(after[1].newer == key("Ministry of Sea Trade"));
  BOOST_TEST(after[1].date == "2017-03-01");
  BOOST_TEST(predecessors(database, key("Ministry of Sea Trade")).size() == 2);
  BOOST_TEST(successors(database, key("Ministry of Sea Trade")).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
