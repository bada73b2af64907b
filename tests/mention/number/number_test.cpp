#include "mention/number/number.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(number)

BOOST_AUTO_TEST_CASE(reads_points_and_commas) {
  BOOST_TEST(read_number("61.05")->value == 61.05);
  BOOST_TEST(read_number("2,000")->value == 2000);
  BOOST_TEST(read_number("4,25,000")->value == 425000);
  BOOST_TEST(read_number("1,234.5")->value == 1234.5);
  BOOST_TEST(read_number("1,5")->value == 1.5);
}

BOOST_AUTO_TEST_CASE(keeps_the_letters_after_it) {
  BOOST_TEST(read_number("5th")->suffix == "th");
  BOOST_TEST(read_number("61bn")->suffix == "bn");
  BOOST_TEST(!read_number("61.5")->integer);
}

BOOST_AUTO_TEST_CASE(leaves_what_is_no_number) {
  BOOST_TEST(!read_number("G20"));
  BOOST_TEST(!read_number("2025.12.02"));
  BOOST_TEST(!read_number(""));
  BOOST_TEST(!read_number(std::string(400, '9')));
  BOOST_TEST(!read_number("0." + std::string(400, '0')));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
