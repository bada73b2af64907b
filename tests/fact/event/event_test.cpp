#include "fact/event/event.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event)

BOOST_AUTO_TEST_CASE(meetings) {
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> in <T Lima> on December 3.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> and <P Bo Lund> will meet in <T Lima> on December 9.") ==
             "Meeting 2025-12-09 part=Ada Rey,Bo Lund at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> held talks with <P Bo Lund> on December 3.") ==
             "Meeting 2025-12-03 part=Bo Lund,Ada Rey");
  BOOST_TEST(events_in("<P Ada Rey> paid a courtesy call on <P Bo Lund> on December 3.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund");
}

BOOST_AUTO_TEST_CASE(what_did_not_happen_is_no_event) {
  BOOST_TEST(events_in("<P Ada Rey> did not meet <P Bo Lund> on December 3.").empty());
  BOOST_TEST(events_in("<P Ada Rey> may meet <P Bo Lund> on December 9.").empty());
  BOOST_TEST(events_in("Officials met to discuss salt.").empty());
  BOOST_TEST(events_in("<P Ada Rey> met the target on December 3.").empty());
}

BOOST_AUTO_TEST_CASE(told_twice_is_one) {
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. The meeting took place in "
                       "<T Lima>.") == "Meeting 2025-12-03 part=Ada Rey,Bo Lund at=Lima");
  BOOST_TEST(events_in("The 2nd Salt Forum opened in <T Lima> on December 3. <P Ada Rey> attended "
                       "the 2nd Salt Forum.") ==
             "Conference '2nd Salt Forum' 2025-12-03 part=Ada Rey at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. <P Ada Rey> met with "
                       "<P Cy Odo> on December 4.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund; Meeting 2025-12-04 part=Ada Rey,Cy Odo");
}

BOOST_AUTO_TEST_CASE(gatherings_and_their_roles) {
  BOOST_TEST(events_in("<B Ministry of Salt> held the 2nd Salt Forum in <T Lima> on December 3.") ==
             "Conference '2nd Salt Forum' 2025-12-03 org=Ministry of Salt at=Lima");
  BOOST_TEST(events_in("The 2nd Salt Forum, chaired by <P Ada Rey>, was held on December 3.") ==
             "Conference '2nd Salt Forum' 2025-12-03 chair=Ada Rey");
  BOOST_TEST(events_in("<P Ada Rey> said at a seminar hosted by <O Salt Union> in <T Lima> that it "
                       "works.") == "Conference org=Salt Union part=Ada Rey at=Lima");
  BOOST_TEST(events_in("The 2nd Salt Forum opened on December 3. <P Ada Rey> and <P Bo Lund> "
                       "presided jointly.") ==
             "Conference '2nd Salt Forum' 2025-12-03 chair=Ada Rey,Bo Lund");
  BOOST_TEST(events_in("The Salt Committee (<O Salt Union>) has a chair.").empty());
}

BOOST_AUTO_TEST_CASE(calls_and_visits) {
  BOOST_TEST(events_in("<P Ada Rey> spoke by phone with <P Bo Lund> on December 3.") ==
             "Call 2025-12-03 part=Ada Rey,Bo Lund");
  BOOST_TEST(events_in("<P Ada Rey> will visit <T Lima> on December 9.") ==
             "Visit 2025-12-09 part=Ada Rey at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> travels to <T Lima>, <T Cusco> and <T Tacna> on December 9.") ==
             "Visit 2025-12-09 part=Ada Rey at=Lima,Cusco,Tacna");
}

BOOST_AUTO_TEST_CASE(signings) {
  BOOST_TEST(events_in("<P Ada Rey> and <P Bo Lund> signed <A an MOU on salt> on December 3.") ==
             "Ceremony 2025-12-03 part=Ada Rey,Bo Lund about=an MOU on salt");
  BOOST_TEST(events_in("<A Salt Pact> was signed by <P Ada Rey> in <T Lima>.") ==
             "Ceremony part=Ada Rey at=Lima about=Salt Pact");
  BOOST_TEST(events_in("It builds on <A Salt Pact>, signed in 2004.").empty());
}

BOOST_AUTO_TEST_CASE(launches) {
  BOOST_TEST(events_in("<P Ada Rey> launched <O Salt Alliance> on December 3.") ==
             "Launch 2025-12-03 org=Ada Rey about=Salt Alliance");
  BOOST_TEST(events_in("<O Salt Alliance>, launched in May 2024, grows.") ==
             "Launch 2024-05 about=Salt Alliance");
  BOOST_TEST(events_in("<A Salt Pact> entered into force on December 1.") ==
             "Launch 2025-12-01 about=Salt Pact");
  BOOST_TEST(events_in("It will launch <O Salt Alliance> if asked.").empty());
}

BOOST_AUTO_TEST_CASE(appointments) {
  BOOST_TEST(events_in("<P Ada Rey> was sworn in on December 3.") ==
             "Appointment 2025-12-03 part=Ada Rey");
  BOOST_TEST(events_in("<P Ada Rey>, who succeeded <P Bo Lund> in October, spoke.") ==
             "Appointment 2025-10 part=Ada Rey");
  BOOST_TEST(events_in("<O Salt Union> was named preferred bidder on December 3.").empty());
}

BOOST_AUTO_TEST_CASE(days_belong_to_the_nearest_event) {
  BOOST_TEST(events_in("<P Ada Rey> will meet <P Bo Lund> ahead of the 2nd Salt Forum in <T Lima> "
                       "on December 9.") ==
             "Meeting part=Ada Rey,Bo Lund; Conference '2nd Salt Forum' 2025-12-09 at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on the sidelines of the 2nd Salt Forum on "
                       "December 3.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund; "
             "Conference '2nd Salt Forum' 2025-12-03");
  BOOST_TEST(events_in("<P Ada Rey>, in office since May 2024, met with <P Bo Lund>.") ==
             "Meeting part=Ada Rey,Bo Lund");
}

BOOST_AUTO_TEST_CASE(awards) {
  BOOST_TEST(events_in("<B Ministry of Salt> presented medals to <P Ada Rey> and <P Bo Lund>.") ==
             "Ceremony org=Ministry of Salt part=Ada Rey,Bo Lund");
  BOOST_TEST(events_in("<B Ministry of Salt> presented plans to <P Ada Rey>.").empty());
}

BOOST_AUTO_TEST_CASE(days_of_a_clause_with_when) {
  BOOST_TEST(
      events_in("It began in October 2023, when the <B Salt Committee> last met in <T Lima>.") ==
      "Conference 2023-10 part=Salt Committee at=Lima");
}

BOOST_AUTO_TEST_CASE(of_half_a_year_the_year_is_told) {
  BOOST_TEST(events_in("<O Salt Alliance> will be launched in the second half of 2026.") ==
             "Launch 2026 about=Salt Alliance");
}

BOOST_AUTO_TEST_CASE(an_opening_ceremony_opens_a_gathering) {
  BOOST_TEST(
      events_in("<P Ada Rey> attended the opening ceremony of the Lima Salt Week on December 3.") ==
      "Ceremony 'opening ceremony of the Lima Salt Week' 2025-12-03 part=Ada Rey; Conference 'Lima "
      "Salt Week' 2025-12-03");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
