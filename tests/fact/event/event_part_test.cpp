#include "fact/event/event_part.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_part)

BOOST_AUTO_TEST_CASE(lists_go_on_after_semicolons) {
  BOOST_TEST(events_in("The 2nd Salt Forum was held on December 3, with the teams headed, "
                       "respectively, by <P Ada Rey>; <P Bo Lund>; and <P Cy Odo>.") ==
             "Conference '2nd Salt Forum' 2025-12-03 part=Ada Rey,Bo Lund,Cy Odo");
  BOOST_TEST(events_in("The 2nd Salt Forum was attended on December 3 by <P Ada Rey>; the price of "
                       "<O Salt Union> rose.") ==
             "Conference '2nd Salt Forum' 2025-12-03 part=Ada Rey");
}

BOOST_AUTO_TEST_CASE(officials_stand_for_their_body) {
  BOOST_TEST(events_in("The 2nd Salt Forum was held on December 3. Officials of <B Ministry of "
                       "Salt> and of <O Salt Union> attended.") ==
             "Conference '2nd Salt Forum' 2025-12-03 part=Ministry of Salt,Salt Union");
  BOOST_TEST(
      events_in(
          "The 2nd Salt Forum was held on December 3. Friends of <B Ministry of Salt> attended.") ==
      "Conference '2nd Salt Forum' 2025-12-03");
}

BOOST_AUTO_TEST_CASE(organizers_together) {
  BOOST_TEST(events_in("The 2nd Salt Forum, hosted by <B Ministry of Salt> with <O Salt Union>, "
                       "was held on December 3.") ==
             "Conference '2nd Salt Forum' 2025-12-03 org=Ministry of Salt,Salt Union");
  BOOST_TEST(events_in("<C Peru> and two neighbours – <C Chile> and <C Bolivia> – held the 2nd "
                       "Salt Forum on December 3.") ==
             "Conference '2nd Salt Forum' 2025-12-03 org=Peru,Chile,Bolivia");
  BOOST_TEST(events_in("The 2nd Salt Forum, hosted by <B Ministry of Salt> in line with <O Salt "
                       "Union>, was held on December 3.") ==
             "Conference '2nd Salt Forum' 2025-12-03 org=Ministry of Salt");
}

BOOST_AUTO_TEST_CASE(chairs_together) {
  BOOST_TEST(
      events_in("On December 9 <P Ada Rey> will co-chair with <P Bo Lund> the 2nd Salt Forum.") ==
      "Conference '2nd Salt Forum' 2025-12-09 chair=Ada Rey,Bo Lund");
  BOOST_TEST(events_in("Joining the 2nd Salt Forum on December 3 were <P Ada Rey> and, in the "
                       "chair, <P Bo Lund>.") ==
             "Conference '2nd Salt Forum' 2025-12-03 chair=Bo Lund part=Ada Rey");
}

BOOST_AUTO_TEST_CASE(those_who_travel_along) {
  BOOST_TEST(events_in("<P Ada Rey> visited <T Lima> on December 3. <P Bo Lund> accompanied her, "
                       "as did <P Cy Odo>.") ==
             "Visit 2025-12-03 part=Ada Rey,Bo Lund,Cy Odo at=Lima");
  BOOST_TEST(
      events_in(
          "<P Ada Rey> visited <T Lima> on December 3. <P Bo Lund> accompanied <P Cy Odo>.") ==
      "Visit 2025-12-03 part=Ada Rey at=Lima");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
