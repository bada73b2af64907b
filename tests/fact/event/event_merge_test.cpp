#include "fact/event/event_merge.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_merge)

BOOST_AUTO_TEST_CASE(the_next_talks_are_others) {
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. <P Ada Rey> and <P Bo "
                       "Lund> agreed to meet again before December 20.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund; Meeting part=Ada Rey,Bo Lund");
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. <P Ada Rey> and <P Bo "
                       "Lund> met at noon.") == "Meeting 2025-12-03 part=Ada Rey,Bo Lund");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
