#include "fact/event/event_matter.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_matter)

BOOST_AUTO_TEST_CASE(said_by_those_who_meet) {
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. <P Ada Rey> likes <A "
                       "Salt Pact>. <P Bo Lund> raised <A Pepper Pact>.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund about=Pepper Pact");
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. <P Ada Rey> said that <A "
                       "Salt Pact> works. The two reviewed <A Pepper Pact>.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund about=Salt Pact");
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. <P Cy Odo> said that <A "
                       "Salt Pact> works. It may be recalled that <A Pepper Pact> is in force.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
