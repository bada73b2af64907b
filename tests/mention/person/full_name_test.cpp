#include "mention/person/full_name.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(full_name)

BOOST_AUTO_TEST_CASE(knows_a_name_with_parts_left_out_or_as_initials) {
  BOOST_TEST(same_full_name({"hamad", "bin rashid", "al ketbi"}, {"hamad", "al ketbi"}));
  BOOST_TEST(same_full_name({"jg", "ryu"}, {"ryu", "jae-gyu"}));
  BOOST_TEST(!same_full_name({"ana", "ruiz"}, {"ana", "diaz"}));
}

BOOST_AUTO_TEST_CASE(compares_no_lists_of_words) {
  const NameUnits list(200, "ruiz");
  BOOST_TEST(!same_full_name(list, list));
  BOOST_TEST(!same_full_name(list, {"ana", "ruiz"}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
