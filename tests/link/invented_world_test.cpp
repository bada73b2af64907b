#include "tests/link/invented_world.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

std::uint64_t comparisons_of(const LinkingCase& c) {
  return link_readings(c.readings, embedded_vocabulary_once()).comparisons;
}

BOOST_AUTO_TEST_SUITE(invented_world)

BOOST_AUTO_TEST_CASE(is_linked_as_it_is) {
  for (const std::uint64_t seed : {1, 2, 3}) {
    const LinkingCase c = InventedWorld(seed).tell(5000);
    const Linking linking = link_readings(c.readings, embedded_vocabulary_once());
    const BCubed score = b_cubed(c, linking);
    BOOST_TEST_MESSAGE(score.precision << " " << score.recall << " " << score.f1());
    if (seed == 1) BOOST_TEST_MESSAGE(differences(c, linking));
    BOOST_TEST(score.f1() >= 0.97);
    BOOST_TEST(score.precision >= 0.985);
  }
}

BOOST_AUTO_TEST_CASE(meetings_that_several_tell_of_are_one) {
  for (const std::uint64_t seed : {5, 6}) {
    const LinkingCase c = InventedWorld(seed).tell_meetings(2000);
    const Linking linking = link_readings(c.readings, embedded_vocabulary_once());
    const BCubed score = event_b_cubed(c, linking);
    BOOST_TEST_MESSAGE("events " << score.precision << " " << score.recall << " " << score.f1());
    BOOST_TEST(score.f1() >= 0.95);
    BOOST_TEST(score.precision >= 0.97);
  }
}

BOOST_AUTO_TEST_CASE(takes_comparisons_in_proportion_to_releases) {
  InventedWorld world(4);
  const std::uint64_t some = comparisons_of(world.tell(5000));
  const std::uint64_t fourfold = comparisons_of(world.tell(20000));
  BOOST_TEST_MESSAGE(some << " comparisons for 5000 releases, " << fourfold << " for 20000");
  BOOST_TEST(fourfold < 5 * some);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
