#include "fact/event/appointment.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(appointment)

BOOST_AUTO_TEST_CASE(posts_that_are_taken) {
  BOOST_TEST(events_in("<P Ada Rey> took charge on December 1.") ==
             "Appointment 2025-12-01 part=Ada Rey");
  BOOST_TEST(events_in("<P Ada Rey> moves to the <B Ministry of Salt>.") ==
             "Appointment part=Ada Rey");
  BOOST_TEST(events_in("<P Ada Rey> moves to the next item.").empty());
}

BOOST_AUTO_TEST_CASE(posts_that_pass_to_somebody) {
  BOOST_TEST(events_in("A new post, <F Director for Salt>, goes to <P Ada Rey>.") ==
             "Appointment part=Ada Rey");
  BOOST_TEST(events_in("The salt goes to <P Ada Rey>.").empty());
}

BOOST_AUTO_TEST_CASE(countries_take_the_chair) {
  BOOST_TEST(events_in("<C Peru> takes over as chair on December 1.") ==
             "Appointment 2025-12-01 part=Peru");
  BOOST_TEST(events_in("<C Peru> takes over the market on December 1.").empty());
}

BOOST_AUTO_TEST_CASE(sworn_in_before_something_else) {
  BOOST_TEST(events_in("<P Ada Rey>, three days after being sworn in, met <P Bo Lund>.") ==
             "Appointment part=Ada Rey; Meeting part=Ada Rey,Bo Lund");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
