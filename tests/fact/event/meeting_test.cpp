#include "fact/event/meeting.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(meeting)

BOOST_AUTO_TEST_CASE(unnamed_people_meet_for_their_states) {
  BOOST_TEST(
      events_in("The trade ministers of <C Peru> and <C Chile> met in <T Lima> in October.") ==
      "Meeting 2025-10 part=Chile,Peru at=Lima");
  BOOST_TEST(events_in("The finance ministers of <C Peru>, <C Chile> and <C Brazil> met in <T "
                       "Lima> in October.") == "Conference 2025-10 part=Brazil,Chile,Peru at=Lima");
  BOOST_TEST(events_in("The bakers of <C Peru> and <C Chile> met in <T Lima> in October.").empty());
}

BOOST_AUTO_TEST_CASE(named_beside_unnamed) {
  BOOST_TEST(events_in("<P Ada Rey> will meet with bakers and the <O Salt Union> in <T Lima>.") ==
             "Meeting part=Ada Rey,Salt Union at=Lima");
  BOOST_TEST(
      events_in("<P Ada Rey> interacted with members of the <O Salt Union> on December 3.") ==
      "Meeting 2025-12-03 part=Ada Rey,Salt Union");
  BOOST_TEST(events_in("<P Ada Rey> will meet with bakers in <T Lima>.").empty());
}

BOOST_AUTO_TEST_CASE(calls_to_counterparts) {
  BOOST_TEST(events_in("<P Ada Rey> telephoned her counterparts in <T Lima> on December 3.") ==
             "Call 2025-12-03 part=Ada Rey at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> telephoned the bakery on December 3.").empty());
}

BOOST_AUTO_TEST_CASE(promised_with_a_day) {
  BOOST_TEST(events_in("<P Ada Rey> and <P Bo Lund> agreed to meet again on December 9.") ==
             "Meeting 2025-12-09 part=Ada Rey,Bo Lund");
  BOOST_TEST(events_in("<P Ada Rey> and <P Bo Lund> agreed to meet again.").empty());
  BOOST_TEST(
      events_in("<P Ada Rey> and <P Bo Lund> agreed to meet the target by December 9.").empty());
}

BOOST_AUTO_TEST_CASE(delegations_are_received) {
  BOOST_TEST(events_in("<P Ada Rey> received the <C Peruvian> delegation on December 3.") ==
             "Meeting 2025-12-03 part=Ada Rey");
  BOOST_TEST(events_in("<P Ada Rey> received the bakers on December 3.").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
