#include "fact/event/event_place.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_place)

BOOST_AUTO_TEST_CASE(places_of_what_was_agreed) {
  BOOST_TEST(
      events_in("<P Ada Rey> and <P Bo Lund> signed <A an MOU> on a salt works in <T Cusco>.") ==
      "Ceremony part=Ada Rey,Bo Lund about=an MOU");
  BOOST_TEST(
      events_in("<P Ada Rey> and <P Bo Lund> signed <A an MOU> on salt trade in <T Cusco>.") ==
      "Ceremony part=Ada Rey,Bo Lund at=Cusco about=an MOU");
}

BOOST_AUTO_TEST_CASE(places_of_both_events) {
  BOOST_TEST(
      events_in(
          "<P Ada Rey> met with <P Bo Lund> in <T Lima> on the sidelines of the 2nd Salt Forum.") ==
      "Meeting part=Ada Rey,Bo Lund at=Lima; Conference '2nd Salt Forum' at=Lima");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
