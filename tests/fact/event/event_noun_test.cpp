#include "fact/event/event_noun.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_noun)

BOOST_AUTO_TEST_CASE(talks_that_were_not_held) {
  BOOST_TEST(events_in("Talks between <P Ada Rey> and <P Bo Lund> were held.") ==
             "Meeting part=Ada Rey,Bo Lund");
  BOOST_TEST(events_in("Talks between <P Ada Rey> and <P Bo Lund> have not been held.").empty());
}

BOOST_AUTO_TEST_CASE(compounds_before_the_noun) {
  BOOST_TEST(events_in("A first in-person round of talks on <A Salt Pact> follows.") ==
             "Negotiation about=Salt Pact");
  BOOST_TEST(events_in("An in-person round of talks on <A Salt Pact> follows.").empty());
}

BOOST_AUTO_TEST_CASE(what_is_started_is_no_gathering) {
  BOOST_TEST(
      events_in(
          "<P Ada Rey> agreed to launch a director-level dialogue, to be headed by <P Bo Lund>.")
          .empty());
}

BOOST_AUTO_TEST_CASE(more_than_two_sides_make_a_conference) {
  BOOST_TEST(
      events_in("<P Ada Rey> spoke at the meeting of <L ASEAN> trade ministers on October 3.") ==
      "Conference 2025-10-03 part=ASEAN,Ada Rey");
  BOOST_TEST(events_in("<P Ada Rey> spoke at the meeting of bakers on October 3.") ==
             "Meeting 2025-10-03 part=Ada Rey");
}

BOOST_AUTO_TEST_CASE(elections_that_are_congratulated_on) {
  BOOST_TEST(events_in("<P Ada Rey> congratulated <C Peru> on its election as chair.") ==
             "Appointment part=Peru");
  BOOST_TEST(events_in("<P Ada Rey> spoke of the election.").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
