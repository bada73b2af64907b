#include "cli/terminal_guard.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(terminal_guard)

BOOST_AUTO_TEST_CASE(takes_the_power_of_control_characters) {
  BOOST_TEST(without_terminal_control("a\033]0;title\007b\u009b31mc\u202ed\x7f\r") ==
             "a\uFFFD]0;title\uFFFDb\uFFFD31mc\uFFFDd\uFFFD\uFFFD");
}

BOOST_AUTO_TEST_CASE(leaves_colours_lines_and_letters) {
  BOOST_TEST(without_terminal_control("\033[1mKenya\033[0m\tméx\n🚢") ==
             "\033[1mKenya\033[0m\tméx\n🚢");
}

BOOST_AUTO_TEST_CASE(takes_what_only_looks_like_a_colour) {
  BOOST_TEST(without_terminal_control("\033[2J\033[31\033") == "\uFFFD[2J\uFFFD[31\uFFFD");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
