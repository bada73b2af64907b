#include "fact/event/signing.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(signing)

BOOST_AUTO_TEST_CASE(those_whose_people_sign) {
  BOOST_TEST(events_in("It went to <O Salt Union> and <O Bread Union>, whose chairs signed <A an "
                       "MOU on salt>.") ==
             "Ceremony part=Salt Union,Bread Union about=an MOU on salt");
}

BOOST_AUTO_TEST_CASE(what_is_said_to_be_signed_is_no_ceremony) {
  BOOST_TEST(
      events_in("<P Ada Rey> spoke of <A Salt Pact>, signed in 2004, and of bread.").empty());
}

BOOST_AUTO_TEST_CASE(planned_ones_need_a_day_a_place_or_two_signers) {
  BOOST_TEST(events_in("<P Ada Rey> and <P Bo Lund> will sign <A an MOU on salt> on December 9.") ==
             "Ceremony 2025-12-09 part=Ada Rey,Bo Lund about=an MOU on salt");
  BOOST_TEST(events_in("<P Ada Rey> and <P Bo Lund> will sign <A an MOU on salt>.") ==
             "Ceremony part=Ada Rey,Bo Lund about=an MOU on salt");
  BOOST_TEST(events_in("<P Ada Rey> will sign <A an MOU on salt>.").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
