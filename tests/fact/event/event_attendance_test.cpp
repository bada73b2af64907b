#include "fact/event/event_attendance.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/fact/event/events_in.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(event_attendance)

BOOST_AUTO_TEST_CASE(company) {
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. Also at the table were <P "
                       "Cy Odo> and, on the other side, <P Di Roe>.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund,Cy Odo,Di Roe");
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. Participants included <P "
                       "Cy Odo> and <O Salt Union>.") ==
             "Meeting 2025-12-03 part=Ada Rey,Bo Lund,Cy Odo,Salt Union");
  BOOST_TEST(events_in("<P Ada Rey> met with <P Bo Lund> on December 3. On the table were cakes of "
                       "<O Salt Union>.") == "Meeting 2025-12-03 part=Ada Rey,Bo Lund");
}

BOOST_AUTO_TEST_CASE(signatures) {
  BOOST_TEST(events_in("<C Peru> and <C Chile> signed <A an MOU on salt> in <T Lima>. The texts "
                       "bear the signatures of <P Ada Rey> and <P Bo Lund>.") ==
             "Ceremony part=Peru,Chile,Ada Rey,Bo Lund at=Lima about=an MOU on salt");
  BOOST_TEST(events_in("<C Peru> and <C Chile> signed <A an MOU on salt> in <T Lima>. The texts "
                       "bear the marks of <P Ada Rey>.") ==
             "Ceremony part=Peru,Chile at=Lima about=an MOU on salt");
}

BOOST_AUTO_TEST_CASE(lists_after_a_colon) {
  BOOST_TEST(
      events_in(
          "<P Ada Rey> met with <P Bo Lund> on December 3. Also in attendance were:\n• <P Cy Odo>, "
          "baker\n• Officials of <B Ministry of Salt>\nThe price of <O Salt Union> rose.") ==
      "Meeting 2025-12-03 part=Ada Rey,Bo Lund,Cy Odo,Ministry of Salt");
  BOOST_TEST(events_in("<C Peru> and <C Chile> signed <A an MOU on salt> in <T Lima>. The "
                       "signatories were:\n– for Peru, <P Ada Rey>;\n– for Chile, <P Bo Lund>.") ==
             "Ceremony part=Peru,Chile,Ada Rey,Bo Lund at=Lima about=an MOU on salt");
  BOOST_TEST(events_in("<C Peru> and <C Chile> signed <A an MOU on salt> in <T Lima>. Signing for "
                       "both were <P Ada Rey> and <P Bo Lund>.") ==
             "Ceremony part=Peru,Chile,Ada Rey,Bo Lund at=Lima about=an MOU on salt");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
