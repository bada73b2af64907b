#include "query/timeline.hpp"

#include <boost/test/unit_test.hpp>

#include "store/knowledge_base.hpp"
#include "tests/link/hand_made.hpp"
#include "tests/query/counted_sources.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

// A release a year from 1901 on: each says the same of posts and memberships, and makes a statement
// and signs an agreement.
std::vector<ReleaseReading> a_century() {
  std::vector<ReleaseReading> readings;
  for (int year = 1901; year <= 2000; ++year) {
    HandMade made(std::to_string(year) + "-01-01");
    const EntityIndex kenya = made.country("KE"), norway = made.country("NO");
    made.reading().memberships.push_back({kenya, norway, stated});
    made.reading().statements.push_back({{kenya}, Act::Welcome, norway, {}, stated});
    made.reading().agreements.push_back({made.add(EntityType::Agreement, "Kenya-Norway FTA"),
                                         AgreementKind::Fta,
                                         {kenya, norway},
                                         AgreementStatus::Signed,
                                         made.date(),
                                         stated});
    readings.push_back(made.take());
    for (int word = 0; word < 30; ++word)  // or it would repeat the others
      readings.back().release.text += std::to_string(year * 100 + word) + " ";
  }
  return readings;
}

class Kenya {
 public:
  Kenya() : knowledge_(write_linked(folder_ / "kb", a_century())) {}

  Database& database() { return knowledge_.database(); }
  Answer<TimelineEntry> timeline(const Period& period, std::size_t most) {
    return read_timeline(database(), entities_named(database(), "country:KE").at(0), period, most);
  }

 private:
  TestFolder folder_;
  KnowledgeBase knowledge_;
};

BOOST_AUTO_TEST_SUITE(timeline)

BOOST_AUTO_TEST_CASE(a_part_is_the_end_of_the_whole) {
  Kenya kenya;
  const std::vector<TimelineEntry> all = kenya.timeline({}, 0).rows;
  BOOST_TEST_REQUIRE(all.size() == 201);
  BOOST_TEST(all.front().section == "agreements");
  BOOST_TEST(all[2].section == "memberships");
  BOOST_TEST(all[2].releases == 100);
  const auto [last, cut] = kenya.timeline({}, 199);
  BOOST_TEST(cut);
  BOOST_TEST_REQUIRE(last.size() == 199);
  for (std::size_t i = 0; i < last.size(); ++i)
    BOOST_TEST(last[i].fact.source.fact == all[i + 2].fact.source.fact);
}

BOOST_AUTO_TEST_CASE(sources_are_read_of_what_is_wanted_alone) {
  Kenya kenya;
  const CountedSources sources(kenya.database());
  BOOST_TEST(kenya.timeline({}, 4).rows.size() == 4);
  BOOST_TEST(sources.number() <= 3 * (4 + 1));  // of each section one more than is wanted
}

BOOST_AUTO_TEST_CASE(sources_are_read_of_the_period_alone) {
  Kenya kenya;
  const CountedSources sources(kenya.database());
  BOOST_TEST(kenya.timeline({"1950", "1954"}, 0).rows.size() == 10);
  BOOST_TEST(sources.number() <= 10);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
