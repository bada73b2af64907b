#include "fact/event/event_speech.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_speech)

BOOST_AUTO_TEST_CASE(speakers_of_a_conference) {
  BOOST_TEST(
      events_in(
          "<B Ministry of Salt> held a seminar on December 3. <P Ada Rey> said that it works.") ==
      "Conference 2025-12-03 org=Ministry of Salt part=Ada Rey");
  BOOST_TEST(events_in("<B Ministry of Salt> held a seminar on December 3. <P Ada Rey> told "
                       "reporters that it works.") == "Conference 2025-12-03 org=Ministry of Salt");
  BOOST_TEST(events_in("<P Ada Rey> told a press briefing on December 3 that it works.") ==
             "Conference 2025-12-03 part=Ada Rey");
}

BOOST_AUTO_TEST_CASE(who_speaks_takes_part) {
  BOOST_TEST(events_in("<P Ada Rey> told a press briefing in <T Lima> that it works.") ==
             "Conference part=Ada Rey at=Lima");
  BOOST_TEST(
      events_in(
          "<P Ada Rey> and <P Bo Lund> had gone over the plan at a working dinner in <T Lima>.") ==
      "Meeting part=Ada Rey,Bo Lund at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> told the press that it works.").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
