#include "fact/event/event_attachment.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_attachment)

BOOST_AUTO_TEST_CASE(days_of_the_clause) {
  BOOST_TEST(events_in("On Thursday, the day before the meeting, <P Ada Rey> visited <T Lima>. <P "
                       "Ada Rey> will tomorrow receive <P Bo Lund>.") ==
             "Visit 2025-12-04 part=Ada Rey at=Lima; Meeting 2025-12-06 part=Ada Rey,Bo Lund");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
