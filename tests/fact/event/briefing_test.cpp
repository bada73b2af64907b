#include "fact/event/briefing.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(briefing)

BOOST_AUTO_TEST_CASE(briefings_with_a_day_or_a_place) {
  BOOST_TEST(events_in("<P Ada Rey>, briefing reporters in <T Lima>, spoke.") ==
             "Conference part=Ada Rey at=Lima");
  BOOST_TEST(events_in("Briefing the media, <P Ada Rey> spoke.").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
