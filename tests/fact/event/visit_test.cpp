#include "fact/event/visit.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(visit)

BOOST_AUTO_TEST_CASE(destinations_after_to) {
  BOOST_TEST(events_in("<P Ada Rey> will fly separately to <T Lima> on December 9.") ==
             "Visit 2025-12-09 part=Ada Rey at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> travels on December 9.").empty());
}

BOOST_AUTO_TEST_CASE(onward_visits_go_on_with_one_told_before) {
  BOOST_TEST(
      events_in(
          "<P Ada Rey> arrived in <T Lima> on December 3. <P Ada Rey> travels on to <T Cusco>.") ==
      "Visit 2025-12-03 part=Ada Rey at=Lima,Cusco");
  BOOST_TEST(events_in("<P Ada Rey> signed it and went on to <T Cusco>.").empty());
}

BOOST_AUTO_TEST_CASE(gerunds_after_a_preposition) {
  BOOST_TEST(events_in("<P Ada Rey> left today after visiting a salt works in <T Lima>.") ==
             "Visit 2025-12 part=Ada Rey at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> spoke of visiting bakers.").empty());
}

BOOST_AUTO_TEST_CASE(visits_are_made_for_talks) {
  BOOST_TEST(
      events_in("<P Ada Rey> is to visit <T Lima> to take stock of salt with <P Bo Lund>.") ==
      "Visit part=Ada Rey at=Lima; Meeting part=Ada Rey,Bo Lund at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> is to visit <T Lima> to take stock of salt.") ==
             "Visit part=Ada Rey at=Lima");
}

BOOST_AUTO_TEST_CASE(what_is_visited_may_stand_before) {
  BOOST_TEST(events_in("<P Ada Rey> spoke of <C Peru>, which <P Ada Rey> plans to visit.") ==
             "Visit part=Ada Rey at=Peru");
  BOOST_TEST(events_in("<P Ada Rey> spoke of salt, which <P Ada Rey> plans to visit.").empty());
}

BOOST_AUTO_TEST_CASE(missions_that_are_led) {
  BOOST_TEST(events_in("<P Ada Rey> will lead a mission to <T Lima> on December 9.") ==
             "Visit 2025-12-09 part=Ada Rey at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> spoke of the mission to <T Lima>.").empty());
}

BOOST_AUTO_TEST_CASE(a_visit_is_to_where_the_talks_were) {
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> in <T Lima> on December 3. During the "
                       "visit, <P Ada Rey> spoke.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund at=Lima; Visit 2025-12 part=Ada Rey at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> spoke of a visit.").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
