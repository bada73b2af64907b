#include "query/path.hpp"

#include <boost/test/unit_test.hpp>

#include "store/knowledge_base.hpp"
#include "tests/link/hand_made.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

ReleaseReading joins(std::string_view issued, std::string_view member, std::string_view whole) {
  HandMade made(issued);
  made.reading().memberships.push_back({made.country(member), made.country(whole), stated});
  return made.take();
}

std::string day_of_2025(int number) {
  const int month = 1 + number / 28, day = 1 + number % 28;
  return "2025-" + std::string(month < 10 ? "0" : "") + std::to_string(month) +
         (day < 10 ? "-0" : "-") + std::to_string(day);
}

class Joined {
 public:
  explicit Joined(std::vector<ReleaseReading> readings)
      : knowledge_(write_linked(folder_ / "kb", std::move(readings))) {}

  std::vector<Path> paths(std::string_view from, std::string_view to,
                          const PathOptions& options = {}) {
    return find_paths(knowledge_.database(), key(from), key(to), options);
  }

 private:
  std::int64_t key(std::string_view name) {
    return entities_named(knowledge_.database(), name).at(0).key;
  }

  TestFolder folder_;
  KnowledgeBase knowledge_;
};

BOOST_AUTO_TEST_SUITE(path)

BOOST_AUTO_TEST_CASE(a_fact_that_joins_both_ends_is_the_whole_chain) {
  Joined joined({joins("2025-01-01", "KE", "NO"), joins("2025-01-02", "KE", "PE"),
                 joins("2025-01-03", "PE", "NO")});
  for (const bool all : {false, true}) {
    PathOptions options;
    options.all_shortest = all;
    const std::vector<Path> paths = joined.paths("country:NO", "country:KE", options);
    BOOST_TEST_REQUIRE(paths.size() == 1);
    BOOST_TEST_REQUIRE(paths[0].size() == 1);
    BOOST_TEST(paths[0][0].reasons.size() == 1);
  }
}

BOOST_AUTO_TEST_CASE(a_link_is_explained_by_its_last_facts) {
  std::vector<ReleaseReading> readings;
  for (int number = 0; number < 120; ++number)
    readings.push_back(joins(day_of_2025(number), "KE", "NO"));
  Joined joined(std::move(readings));
  const std::vector<Path> paths = joined.paths("country:KE", "country:NO");
  BOOST_TEST_REQUIRE(paths.size() == 1);
  const std::vector<Relation>& reasons = paths[0].at(0).reasons;
  BOOST_TEST(reasons.size() == 100);
  BOOST_TEST(reasons.back().date == day_of_2025(119));
}

BOOST_AUTO_TEST_CASE(only_facts_of_the_kinds_asked_for_join) {
  Joined joined({joins("2025-01-01", "KE", "NO")});
  PathOptions options;
  options.kinds = {"meets", "visits"};
  BOOST_TEST(joined.paths("country:KE", "country:NO", options).empty());
  options.kinds = {"meets", "member-of"};
  BOOST_TEST(joined.paths("country:KE", "country:NO", options).size() == 1);
}

BOOST_AUTO_TEST_CASE(no_chain_is_longer_than_asked_for) {
  Joined joined({joins("2025-01-01", "KE", "NO"), joins("2025-01-02", "NO", "PE")});
  PathOptions options;
  options.max_links = 1;
  BOOST_TEST(joined.paths("country:KE", "country:PE", options).empty());
  options.max_links = 2;
  BOOST_TEST(joined.paths("country:KE", "country:PE", options).size() == 1);
  options.max_links = 0;
  BOOST_TEST(joined.paths("country:KE", "country:NO", options).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
