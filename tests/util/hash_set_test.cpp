#include "util/hash_set.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(hash_set)

BOOST_AUTO_TEST_CASE(holds_what_was_inserted_alone) {
  HashSet set(3);
  set.insert(7);
  set.insert(7);
  BOOST_TEST(set.contains(7));
  BOOST_TEST(!set.contains(8));
}

BOOST_AUTO_TEST_CASE(tells_hashes_of_one_slot_apart) {
  HashSet set(3);
  set.insert(5);
  set.insert(5 + (std::uint64_t{1} << 40));
  BOOST_TEST(set.contains(5 + (std::uint64_t{1} << 40)));
  BOOST_TEST(!set.contains(5 + (std::uint64_t{1} << 41)));
}

BOOST_AUTO_TEST_CASE(holds_zero_and_as_many_as_were_told) {
  HashSet set(100);
  BOOST_TEST(!set.contains(0));
  for (std::uint64_t hash = 0; hash < 100; ++hash) set.insert(hash * 1024);
  for (std::uint64_t hash = 0; hash < 100; ++hash) BOOST_TEST(set.contains(hash * 1024));
  BOOST_TEST(!set.contains(100 * 1024));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
