#include "fact/event/event_sideline.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_sideline)

BOOST_AUTO_TEST_CASE(talks_without_a_word_for_them) {
  BOOST_TEST(events_in("On the sidelines, <O Salt Union> and <O Bread Union> renewed a pact, and "
                       "<P Ada Rey> and <P Bo Lund> agreed on salt.") ==
             "Meeting part=Ada Rey,Bo Lund");
  BOOST_TEST(events_in("<P Ada Rey> spoke, and with <P Bo Lund>, <P Ada Rey> agreed on salt.") ==
             "Meeting part=Bo Lund,Ada Rey");
  BOOST_TEST(
      events_in("<P Ada Rey> spoke with joy, and with <O Salt Union>, <P Ada Rey> agreed on salt.")
          .empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
