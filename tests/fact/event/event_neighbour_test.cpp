#include "fact/event/event_neighbour.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_neighbour)

BOOST_AUTO_TEST_CASE(circumstances_of_two_events) {
  BOOST_TEST(events_in("<P Ada Rey> and <P Bo Lund> signed <A an MOU on salt> today at the 2nd "
                       "Salt Forum in <T Lima>.") ==
             "Ceremony 2025-12-05 part=Ada Rey,Bo Lund at=Lima about=an MOU on salt; Conference "
             "'2nd Salt Forum' 2025-12-05 part=Ada Rey,Bo Lund at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> and <P Bo Lund> signed <A an MOU on salt> today after the 2nd "
                       "Salt Forum in <T Lima>.") ==
             "Ceremony 2025-12-05 part=Ada Rey,Bo Lund about=an MOU on salt; Conference '2nd Salt "
             "Forum' at=Lima");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
