#include "fact/event/day_of_news.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(day_of_news)

BOOST_AUTO_TEST_CASE(days_of_visits) {
  BOOST_TEST(events_in("<P Ada Rey> visited <T Lima> from December 1 to 3. <P Ada Rey> also "
                       "attended a seminar of bakers.") ==
             "Visit 2025-12-01 part=Ada Rey at=Lima; Conference 2025-12 part=Ada Rey");
  BOOST_TEST(events_in("Posted On: 04 December 2025 by the press office of the ministry. <P Ada "
                       "Rey> met with <P Bo Lund>.") == "Meeting part=Ada Rey,Bo Lund");
}

BOOST_AUTO_TEST_CASE(last_days) {
  BOOST_TEST(
      events_in("The 3rd round of negotiations on <A Salt Pact> was held from December 1 to 4. In "
                "a call on the last day of the round, <P Ada Rey> thanked <P Bo Lund>.") ==
      "Negotiation 2025-12-01 about=Salt Pact; Call 2025-12-04 part=Ada Rey");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
