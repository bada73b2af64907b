#include "fact/event/event_date.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_date)

BOOST_AUTO_TEST_CASE(days_within) {
  BOOST_TEST(
      events_in("<P Ada Rey> and <P Bo Lund> signed <A an MOU on salt> on December 1, the opening "
                "day of the 2nd Salt Forum. <P Ada Rey> met with <P Cy Odo> on the sidelines.") ==
      "Ceremony 2025-12-01 part=Ada Rey,Bo Lund about=an MOU on salt; Conference '2nd Salt Forum' "
      "2025-12-01; Meeting 2025-12 part=Ada Rey,Cy Odo");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
