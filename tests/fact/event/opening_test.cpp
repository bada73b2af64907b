#include "fact/event/opening.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(opening)

BOOST_AUTO_TEST_CASE(facilities_open_with_a_ceremony) {
  BOOST_TEST(events_in("<P Ada Rey> will open a salt museum in <T Lima>.") ==
             "Ceremony part=Ada Rey at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> and <P Bo Lund> unveiled the signboard in <T Lima>.") ==
             "Ceremony part=Ada Rey,Bo Lund at=Lima");
  BOOST_TEST(events_in("<P Ada Rey> opened a new chapter in <T Lima>.").empty());
  BOOST_TEST(events_in("<O Salt Union> opened a help desk.").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
