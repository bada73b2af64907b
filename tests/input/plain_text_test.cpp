#include "input/plain_text.hpp"

#include <boost/test/unit_test.hpp>

#include "input/day.hpp"
#include "tests/input/reading.hpp"

namespace communique {
namespace {

std::string read(std::string_view text) { return outline(read_text(text, read_plain_text)); }
std::string day(std::string_view text) { return to_iso(parse_day(text).value_or(Date{})); }

BOOST_AUTO_TEST_SUITE(plain_text)

BOOST_AUTO_TEST_CASE(takes_the_first_line_for_the_title) {
  BOOST_TEST(read("\n  Talks held  \n\nThey met.\nTwice.\n") == "|Talks held|~They met.~Twice.|\n");
  BOOST_TEST(read("Talks held") == "|Talks held||\n");
  BOOST_TEST(read("\n\n").empty());
}

BOOST_AUTO_TEST_CASE(takes_the_day_from_a_field_or_the_end) {
  BOOST_TEST(read("Talks held\nDate: 1 December 2025\nThey met.") ==
             "|Talks held|They met.|2025-12-01\n");
  BOOST_TEST(read("DATE: 2025-12-01\nTalks held\nThey met.") ==
             "|Talks held|They met.|2025-12-01\n");
  BOOST_TEST(read("Talks held\nThey met. date2025-12-01\n") ==
             "|Talks held|They met.|2025-12-01\n");
}

BOOST_AUTO_TEST_CASE(reads_days_in_figures_and_words) {
  BOOST_TEST(day("2025-12-01") == "2025-12-01");
  BOOST_TEST(day("2025/12/1") == "2025-12-01");
  BOOST_TEST(day("20251201") == "2025-12-01");
  BOOST_TEST(day("2025-12-01 08:00") == "2025-12-01");
  BOOST_TEST(day("Monday, December 1, 2025") == "2025-12-01");
  BOOST_TEST(day("1st of Dec. 2025") == "2025-12-01");
}

BOOST_AUTO_TEST_CASE(reads_no_day_that_is_ambiguous_or_not_there) {
  for (const std::string_view text : {"1/12/2025", "2025-02-29", "2025", "soon", "", "Dec 2025",
                                      "December 32, 2025", "Korea signs on December 1, 2025"})
    BOOST_TEST(day(text).empty(), text);
}

BOOST_AUTO_TEST_CASE(finds_the_day_in_the_name_of_a_file) {
  const auto found = [](std::string_view path) {
    return to_iso(find_day_in_file_name(path).value_or(Date{}));
  };
  BOOST_TEST(found("a/2025-12-01-title.txt") == "2025-12-01");
  BOOST_TEST(found("release_20251201.txt") == "2025-12-01");
  BOOST_TEST(found("2025-12-01/title.txt").empty());
  BOOST_TEST(found("12-01-2025.txt").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
