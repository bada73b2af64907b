#include "text/release_batches.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(release_batches)

// The sizes of the batches that releases of texts so long are cut into.
std::string cut(const std::vector<std::size_t>& lengths) {
  std::string sizes;
  ReleaseBatches batches(
      [&](ReleaseBatch&& batch) { sizes += std::to_string(batch.size()) + " "; });
  for (const std::size_t length : lengths) {
    Release release;
    release.text = std::string(length, 'x');
    batches.add(std::move(release));
  }
  batches.flush();
  return sizes;
}

BOOST_AUTO_TEST_CASE(give_what_is_left_at_the_end) {
  BOOST_TEST(cut({10, 20, 30}) == "3 ");
  BOOST_TEST(cut({}) == "");
}

BOOST_AUTO_TEST_CASE(end_when_they_are_large_enough) {
  BOOST_TEST(cut(std::vector<std::size_t>(70, 10)) == "32 32 6 ");
  BOOST_TEST(cut(std::vector<std::size_t>(7, 15'000)) == "5 2 ");
}

BOOST_AUTO_TEST_CASE(hold_a_long_release_alone) { BOOST_TEST(cut({10, 20'000, 10}) == "1 1 1 "); }

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
