#include "tests/link/invented_world.hpp"

#include <boost/test/unit_test.hpp>
#include <ctime>

namespace communique {
namespace {

double seconds_to_link(const LinkingCase& c) {
  const std::clock_t start = std::clock();
  link_readings(c.readings, embedded_vocabulary_once());
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

BOOST_AUTO_TEST_SUITE(invented_world)

BOOST_AUTO_TEST_CASE(is_linked_as_it_is) {
  for (const std::uint64_t seed : {1, 2, 3}) {
    const LinkingCase c = InventedWorld(seed).tell(5000);
    const Linking linking = link_readings(c.readings, embedded_vocabulary_once());
    const BCubed score = b_cubed(c, linking);
    BOOST_TEST_MESSAGE(score.precision << " " << score.recall << " " << score.f1());
    if (seed == 1) BOOST_TEST_MESSAGE(differences(c, linking));
    BOOST_TEST(score.f1() >= 0.985);
    BOOST_TEST(score.precision >= 0.99);
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

BOOST_AUTO_TEST_CASE(is_linked_in_linear_time) {
  InventedWorld world(4);
  const double some = seconds_to_link(world.tell(5000));
  const double fourfold = seconds_to_link(world.tell(20000));
  BOOST_TEST_MESSAGE(some << " s for 5000 releases, " << fourfold << " s for 20000");
  BOOST_TEST(fourfold < 8 * some);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
