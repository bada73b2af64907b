#include "input/listing.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/input/reading.hpp"

namespace communique {
namespace {

InputRead read(std::string_view text) {
  return read_text(text, [](BlockReader& blocks, Intake& intake) {
    read_listing(blocks, known_categories(), intake);
  });
}

BOOST_AUTO_TEST_SUITE(listing)

BOOST_AUTO_TEST_CASE(reads_category_title_body_and_day) {
  BOOST_TEST(outline(read("-\nTrade/Investment\nExports rise\nThey rose.\nMuch. date2025-11-01\n"
                          "-\nTalks held\nThey met. date2025-11-02\n")) ==
             "Trade/Investment|Exports rise|They rose.~Much.|2025-11-01\n"
             "|Talks held|They met.|2025-11-02\n");
}

BOOST_AUTO_TEST_CASE(takes_for_a_category_only_what_leaves_a_title_and_a_body) {
  BOOST_TEST(outline(read("-\nIndustry\nIt grew. date2025-11-01\n")) ==
             "|Industry|It grew.|2025-11-01\n");
  BOOST_TEST(outline(read("-\nJoint Statement\nThe ministers met in Oslo.\nThey agreed.\n")) ==
             "|Joint Statement|The ministers met in Oslo.~They agreed.|\n");
  BOOST_TEST(outline(read("-\nMeet & Greet\nOslo, June 3, 2024\nThey met.\n")) ==
             "|Meet & Greet|Oslo, June 3, 2024~They met.|\n");
}

BOOST_AUTO_TEST_CASE(knows_an_unlisted_category_by_its_return) {
  const std::string_view one = "-\nNordic Council Affairs\nFishing talks open\nThey met.\n";
  BOOST_TEST(outline(read(one)) == "|Nordic Council Affairs|Fishing talks open~They met.|\n");
  BOOST_TEST(outline(read(std::string(one) + std::string(one))) ==
             "Nordic Council Affairs|Fishing talks open|They met.|\n"
             "Nordic Council Affairs|Fishing talks open|They met.|\n");
}

BOOST_AUTO_TEST_CASE(keeps_a_body_to_the_letter) {
  BOOST_TEST(outline(read("-\n\n Talks held \n\n  * one\n\n* two  \n\n date2025-11-02 \n\n")) ==
             "|Talks held|~  * one~~* two|2025-11-02\n");
}

BOOST_AUTO_TEST_CASE(reads_windows_line_ends) {
  BOOST_TEST(outline(read("-\r\nEnergy\r\nGrid opens\r\nIt did.\r\n date2025-11-02\r\n")) ==
             "Energy|Grid opens|It did.|2025-11-02\n");
}

BOOST_AUTO_TEST_CASE(passes_over_empty_records) {
  BOOST_TEST(outline(read("")).empty());
  BOOST_TEST(outline(read("-\n-\n\n-\nTalks held")) == "|Talks held||\n");
}

BOOST_AUTO_TEST_CASE(reports_days_and_bytes_that_it_cannot_read) {
  const InputRead input = read("-\nOne\nText date2025-02-30\n-\nTwo \xFF\nText\n");
  BOOST_TEST(outline(input) == "|One|Text|\n|Two \xEF\xBF\xBD|Text|\n");
  BOOST_REQUIRE_EQUAL(input.problems.size(), 2U);
  BOOST_TEST(input.problems[0] == "file:2: not a day: 2025-02-30");
  BOOST_TEST(input.problems[1] == "file:5: bytes that are not UTF-8 were replaced");
}

BOOST_AUTO_TEST_CASE(replaces_control_characters_one_for_one) {
  using namespace std::string_view_literals;
  BOOST_TEST(outline(read("-\nOne\0Two\nA\x01"
                          "B\n"sv)) == "|One Two|A B|\n");
}

BOOST_AUTO_TEST_CASE(leaves_out_what_is_too_long_and_goes_on) {
  const std::string text =
      "-\nLong\n" + std::string(longest_release * 2, 'x') + "\n-\nTalks held\nThey met.\n";
  const InputRead input = read(text);
  BOOST_TEST(outline(input) == "|Talks held|They met.|\n");
  BOOST_REQUIRE_EQUAL(input.problems.size(), 1U);
  BOOST_TEST(input.problems[0] == "file:2: left out: longer than 16 MB");
}

BOOST_AUTO_TEST_CASE(gives_the_same_content_the_same_id) {
  const auto ids = read("-\nTalks held\nThey met.\n-\nTalks held\nThey met.\n-\nOther\nText\n");
  BOOST_TEST(ids.releases[0].id == ids.releases[1].id);
  BOOST_TEST(ids.releases[0].id != ids.releases[2].id);
  BOOST_TEST(ids.releases[2].source_line == 8U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
