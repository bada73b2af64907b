#include "fact/event/event_name_draft.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_name_draft)

BOOST_AUTO_TEST_CASE(conveners) {
  BOOST_TEST(events_in("The 14th <L WTO> Ministerial Conference was held in <T Lima>.") ==
             "Conference '14th WTO Ministerial Conference' org=WTO at=Lima");
  BOOST_TEST(
      events_in(
          "The 14th <L WTO> Ministerial Conference, hosted by <C Peru>, was held in <T Lima>.") ==
      "Conference '14th WTO Ministerial Conference' org=Peru at=Lima");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
