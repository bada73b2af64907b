#include "query/fact_key.hpp"

#include <boost/test/unit_test.hpp>

#include "query/figures.hpp"
#include "query/meetings.hpp"
#include "query/statements.hpp"
#include "store/knowledge_base.hpp"
#include "tests/link/hand_made.hpp"
#include "tests/query/counted_sources.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

// Each tells of a statement, a figure and a meeting.
ReleaseReading release_of(std::string_view date) {
  HandMade made(date.empty() ? "1900" : date);
  const EntityIndex kenya = made.country("KE"), norway = made.country("NO");
  made.reading().statements.push_back({{kenya}, Act::Welcome, norway, {}, stated});
  made.reading().figures.push_back(
      {"exports", kenya, norway, "", "", 1.0e6, "USD", std::nullopt, stated});
  Event meeting;
  meeting.participants = {kenya, norway};
  meeting.evidence = stated;
  made.reading().events.push_back(std::move(meeting));
  ReleaseReading reading = made.take();
  if (date.empty()) reading.release.date = {};
  return reading;
}

class Told {
 public:
  Told()
      : knowledge_(write_linked(
            folder_ / "kb",
            {release_of(""), release_of("2001"), release_of("2001-03"), release_of("2001-03-05"),
             release_of("2001-04-01"), release_of("2002-01-01"), release_of("2003-01-01"),
             release_of("2004-01-01")})) {}

  Database& database() { return knowledge_.database(); }

 private:
  TestFolder folder_;
  KnowledgeBase knowledge_;
};

const Period march_of_2001{"2001-03-03", "2001-03-31"};
const std::vector<std::string> dates_of_march{"", "2001", "2001-03", "2001-03-05"};

template <typename Filter>
Filter of_march() {
  Filter filter;
  filter.period = march_of_2001;
  return filter;
}

template <typename Rows>
void check_dates_of_march(const Rows& rows) {
  std::vector<std::string> dates;
  for (const auto& row : rows) dates.push_back(row.date);
  BOOST_TEST(dates == dates_of_march, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE(fact_key)

BOOST_AUTO_TEST_CASE(what_has_no_exact_date_is_of_any_period_that_it_may_be_of) {
  Told told;
  check_dates_of_march(read_statements(told.database(), of_march<StatementFilter>()).rows);
  check_dates_of_march(read_figures(told.database(), of_march<FigureFilter>()).rows);
  check_dates_of_march(read_meetings(told.database(), of_march<MeetingFilter>()).rows);
}

BOOST_AUTO_TEST_CASE(releases_of_other_years_are_not_read) {
  Told told;
  const CountedSources sources(told.database());
  read_statements(told.database(), of_march<StatementFilter>());
  BOOST_TEST(sources.number() == 4);
  read_figures(told.database(), of_march<FigureFilter>());
  BOOST_TEST(sources.number() == 8);
  read_meetings(told.database(), of_march<MeetingFilter>());
  BOOST_TEST(sources.number() == 12);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
