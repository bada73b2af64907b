#include "fact/event/launch.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(launch)

BOOST_AUTO_TEST_CASE(one_verb_goes_on_with_another) {
  BOOST_TEST(events_in("Negotiations for <A Salt Pact> were launched in 2019, suspended that year "
                       "and resumed in March 2024.") ==
             "Negotiation 2024-03 about=Salt Pact; Launch 2019 about=Salt Pact");
  BOOST_TEST(events_in("<C Peru> opened negotiations for <A Salt Pact> in 2019 and relaunched them "
                       "in May 2024.") ==
             "Launch 2019 org=Peru about=Salt Pact; Launch 2024-05 org=Peru about=Salt Pact");
}

BOOST_AUTO_TEST_CASE(promised_with_a_year) {
  BOOST_TEST(
      events_in(
          "<C Peru> and <C Chile> decided to launch negotiations on <A Salt Pact> in 2026.") ==
      "Launch 2026 about=Salt Pact");
  BOOST_TEST(
      events_in("<C Peru> and <C Chile> decided to launch negotiations on <A Salt Pact>.").empty());
}

BOOST_AUTO_TEST_CASE(rounds_and_meetings_that_open_are_no_launch) {
  BOOST_TEST(events_in("<P Ada Rey> opened the second round of talks on <A Salt Pact>.") ==
             "Negotiation part=Ada Rey about=Salt Pact");
  BOOST_TEST(events_in("Opening the meeting on <A Salt Pact>, <P Ada Rey> spoke.").empty());
}

BOOST_AUTO_TEST_CASE(news_of_a_start_needs_no_day) {
  BOOST_TEST(events_in("<A Salt Pact> takes effect.") == "Launch about=Salt Pact");
  BOOST_TEST(
      events_in(
          "<A Salt Pact>, which has applied to Chile since May 2022, took effect on December 1.") ==
      "Launch 2025-12-01 about=Salt Pact");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
