#include "input/json.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/input/reading.hpp"

namespace communique {
namespace {

InputRead json(std::string_view text) { return read_text(text, read_json); }
InputRead lines(std::string_view text) { return read_text(text, read_json_lines); }

BOOST_AUTO_TEST_SUITE(json_input)

BOOST_AUTO_TEST_CASE(reads_an_array_and_objects_one_after_another) {
  const std::string_view expected = "|One|Text||\n|Two|A~B|2025-11-02\n";
  const std::string one = R"({"title": "One", "body": "Text|"})";
  const std::string two = R"({"date":"2025-11-02T08:00:00Z","body":"A\nB","title":"Two"})";
  BOOST_TEST(outline(json("[" + one + ",\n" + two + "]")) == expected);
  BOOST_TEST(outline(json(one + "\n" + two)) == expected);
  BOOST_TEST(outline(lines(one + "\n\n" + two)) == expected);
}

BOOST_AUTO_TEST_CASE(keeps_fields_that_have_no_place) {
  const InputRead input = lines(
      R"({"title":"One","tags":["a",{"b":1.50}],"id":7,"url":"u","publisher":"p","category":"c","language":"en","date":null,"n":null})");
  BOOST_REQUIRE_EQUAL(input.releases.size(), 1U);
  const Release& release = input.releases[0];
  BOOST_TEST(release.other_fields == R"({"tags":["a",{"b":1.50}],"n":null})");
  BOOST_TEST(release.id == "7");
  BOOST_TEST(release.url == "u");
  BOOST_TEST(release.publisher == "p");
  BOOST_TEST(release.category == "c");
  BOOST_TEST(release.language == "en");
  BOOST_TEST(!release.date.known());
  BOOST_TEST(input.problems.empty());
}

BOOST_AUTO_TEST_CASE(reads_a_release_without_a_title) {
  const InputRead input = lines(R"({"body":"Text"})");
  BOOST_TEST(outline(input) == "||Text|\n");
  BOOST_TEST(input.releases[0].text == "\nText");
}

BOOST_AUTO_TEST_CASE(reports_what_it_cannot_read_and_goes_on) {
  const struct {
    std::string_view line, reason;
  } cases[] = {
      {R"({"title":"x",})", "left out: Missing a name for object member."},
      {R"({"title":["x"]})", "left out: title is not a text"},
      {R"({"title":"\ud800"})", "left out: The surrogate pair in string is invalid."},
      {R"({"title":"x"} {)", "left out: The document root must not be followed by other values."},
      {R"(["x"])", "left out: not an object"},
      {R"({"url":"x"})", "left out: neither title nor body"},
      {"{\"title\":\"x\0\"}", "left out: Missing a closing quotation mark in string."},
  };
  for (const auto& [line, reason] : cases) {
    const InputRead input = lines(std::string(line) + "\n{\"title\":\"Good\"}\n");
    BOOST_TEST(outline(input) == "|Good||\n", line);
    BOOST_REQUIRE_EQUAL(input.problems.size(), 1U);
    BOOST_TEST(input.problems[0] == "file:1: " + std::string(reason));
  }
}

BOOST_AUTO_TEST_CASE(reports_the_line_inside_an_object) {
  const InputRead input =
      json("[\n{\"title\": \"One\"},\n{\n\"title\": tru\n},\n{\"title\":\"Two\"}]");
  BOOST_TEST(outline(input) == "|One||\n|Two||\n");
  BOOST_REQUIRE_EQUAL(input.problems.size(), 1U);
  BOOST_TEST(input.problems[0] == "file:4: left out: Invalid value.");
}

BOOST_AUTO_TEST_CASE(reports_stray_content_and_an_open_end) {
  const InputRead input = json("12 {\"title\":\"One {\"}\n \"x\" {\"title\": \"Two");
  BOOST_TEST(outline(input) == "|One {||\n");
  BOOST_REQUIRE_EQUAL(input.problems.size(), 3U);
  BOOST_TEST(input.problems[2] == "file:2: left out: the object does not end");
}

BOOST_AUTO_TEST_CASE(survives_deep_nesting) {
  const std::string deep(1'000'000, '[');
  const InputRead input = lines("{\"a\":" + deep + "\n{\"title\":\"Good\"}");
  BOOST_TEST(outline(input) == "|Good||\n");
  BOOST_TEST(input.problems[0] == "file:1: left out: nested too deeply");
}

BOOST_AUTO_TEST_CASE(cuts_objects_over_the_ends_of_blocks) {
  std::string text = "[";
  for (int i = 0; i < 3; ++i)
    text += R"({"title":"T","body":")" + std::string(BlockReader::usual_size / 2 + 7, 'b') + "\"},";
  text += "]";
  const InputRead input = json(text);
  BOOST_TEST(input.releases.size() == 3U);
  for (const Release& release : input.releases)
    BOOST_TEST(release.body().size() == BlockReader::usual_size / 2 + 7);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
