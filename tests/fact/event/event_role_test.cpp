#include "fact/event/event_role.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_role)

BOOST_AUTO_TEST_CASE(passives_without_a_form_of_be) {
  BOOST_TEST(events_in("<P Ada Rey> opened a seminar organised jointly by <O Salt Union> and <O "
                       "Salt Club> in <T Lima>.") ==
             "Conference org=Salt Union,Salt Club part=Ada Rey at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> opened a seminar organised in <T Lima>.") ==
             "Conference part=Ada Rey at=Lima");
}

BOOST_AUTO_TEST_CASE(promised_in_reported_speech) {
  BOOST_TEST(events_in("<P Ada Rey> confirmed that the 2nd Salt Forum would be held in <T Lima> on "
                       "December 9.") == "Conference '2nd Salt Forum' 2025-12-09 at=Lima");
  BOOST_TEST(events_in("A seminar would be held by <O Salt Union> if asked.") == "");
}

BOOST_AUTO_TEST_CASE(watched_by) {
  BOOST_TEST(events_in("<P Ada Rey> looked on in <T Lima> as <P Bo Lund> and <P Cy Odo> signed <A "
                       "an MOU on salt>.") ==
             "Ceremony part=Bo Lund,Cy Odo,Ada Rey at=Lima about=an MOU on salt");
  BOOST_TEST(
      events_in("<P Ada Rey> looked on. <P Bo Lund> and <P Cy Odo> signed <A an MOU on salt>.") ==
      "Ceremony part=Bo Lund,Cy Odo about=an MOU on salt");
}

BOOST_AUTO_TEST_CASE(all_meetings_together) {
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. <P Ada Rey> met with <P Cy "
                       "Odo> on December 4. <P Di Roe> attended the meetings.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund,Di Roe; Meeting 2025-12-04 part=Ada Rey,Cy "
             "Odo,Di Roe");
  BOOST_TEST(
      events_in("<P Ada Rey> met with <P Bo Lund> on December 3. <P Ada Rey> met with <P Cy Odo> "
                "on December 4. <P Di Roe> attended the meeting.") ==
      "Meeting 2025-12-03 part=Ada Rey,Bo Lund; Meeting 2025-12-04 part=Ada Rey,Cy Odo,Di Roe");
}

BOOST_AUTO_TEST_CASE(who_did_not_come) {
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. <P Cy Odo>, who was to "
                       "have attended, fell ill.") == "Meeting 2025-12-03 part=Ada Rey,Bo Lund");
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. <O Salt Club>, which is "
                       "led by <P Cy Odo>, is old.") == "Meeting 2025-12-03 part=Ada Rey,Bo Lund");
}

BOOST_AUTO_TEST_CASE(neighbours_in_time) {
  BOOST_TEST(events_in("The 2nd Salt Forum was held on December 4. It was preceded on December 3 "
                       "by a seminar organized by <O Salt Union>.") ==
             "Conference '2nd Salt Forum' 2025-12-04; Conference 2025-12-03 org=Salt Union");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
