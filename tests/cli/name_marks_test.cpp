#include "cli/name_marks.hpp"

#include <boost/test/unit_test.hpp>
#include <vector>

namespace communique {
namespace {

std::string marked(std::string_view text, std::vector<std::string> names) {
  return mark_names(text, names, "<", ">");
}

BOOST_AUTO_TEST_SUITE(name_marks)

BOOST_AUTO_TEST_CASE(marks_whole_words) {
  BOOST_TEST(marked("Ana Lim met Limón. “Lim”", {"Lim", "Ana"}) ==
             "<Ana> <Lim> met Limón. “<Lim>”");
  BOOST_TEST(marked("Nobody", {"Ana", ""}) == "Nobody");
}

BOOST_AUTO_TEST_CASE(marks_overlapping_names_once) {
  BOOST_TEST(marked("the Ministry of Fish of Peru", {"Fish of Peru", "Ministry of Fish", "Fish"}) ==
             "the <Ministry of Fish of Peru>");
}

BOOST_AUTO_TEST_CASE(follows_a_name_into_the_next_line) {
  BOOST_TEST(marked("the Ministry\n    of Fish spoke", {"Ministry of Fish"}) ==
             "the <Ministry\n    of Fish> spoke");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
