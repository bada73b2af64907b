#include "link/reason.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/link/hand_made.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(reason)

BOOST_AUTO_TEST_CASE(reasons_add_up) {
  const Reasons name{Reason::SameName};
  Reasons more = name, less = name;
  more.add(Reason::SameBody);
  less.add(Reason::OtherCountry);
  BOOST_TEST(more.probability() > name.probability());
  BOOST_TEST(less.probability() < 0.5F);
  BOOST_TEST((more.in_favour() == std::vector{Reason::SameName, Reason::SameBody}));
  BOOST_TEST((less.against() == std::vector{Reason::OtherCountry}));
}

BOOST_AUTO_TEST_CASE(survives_as_bits) {
  const Reasons reasons{Reason::SameName, Reason::SaidByUser};
  BOOST_TEST((Reasons::from_bits(reasons.bits()) == reasons));
}

// What the linker notes of the persons of two releases.
Linking link_two(const Telling& a, const Telling& b) {
  const std::vector<ReleaseReading> readings = {make_reading(EntityType::Person, a),
                                                make_reading(EntityType::Person, b)};
  return link_readings(readings, embedded_vocabulary_once());
}

BOOST_AUTO_TEST_CASE(merges_tell_their_reasons) {
  const Linking linking = link_two({"2025-01-01", "Ane Berg", "NO", "Minister"},
                                   {"2025-01-02", "Ane Berg", "NO", "Minister"});
  const Reasons expected{Reason::SameName, Reason::SameCountry, Reason::SameTitle};
  BOOST_TEST(std::ranges::any_of(linking.merges, [&](const Merge& merge) {
    return to_string(merge.rule) == "same-name-and-office" && merge.reasons == expected;
  }));
  BOOST_TEST(linking.separations.empty());
}

BOOST_AUTO_TEST_CASE(namesakes_apart_are_noted) {
  const Linking linking = link_two({"2025-01-01", "Ane Berg", "NO", "Minister"},
                                   {"2025-01-02", "Ane Berg", "JP", "Minister"});
  BOOST_TEST_REQUIRE(linking.separations.size() == 1);
  BOOST_TEST(linking.separations.front().reasons.has(Reason::OtherCountry));
  BOOST_TEST(linking.separations.front().reasons.has(Reason::SameTitle));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
