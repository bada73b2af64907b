#include "fact/event/event_session.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_session)

BOOST_AUTO_TEST_CASE(sessions_of_one_body) {
  BOOST_TEST(events_in("The 9th session of the <B Peru–Chile Salt Committee> was held on December "
                       "3. <C Peru> thanked <C Chile>. The 8th session was held in May 2024.") ==
             "Conference '9th session of the Peru–Chile Salt Committee' 2025-12-03 "
             "part=Peru–Chile Salt Committee,Chile,Peru; "
             "Conference '8th session' 2024-05 part=Peru–Chile Salt Committee,Chile,Peru");
  BOOST_TEST(events_in("The 9th session was held on December 3.") ==
             "Conference '9th session' 2025-12-03");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
