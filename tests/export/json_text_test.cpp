#include "export/json_text.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

std::string quoted(std::string_view text) {
  JsonText json;
  json.string(text);
  return json.take();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_text)

BOOST_AUTO_TEST_CASE(commas_stand_between_what_one_bracket_holds) {
  JsonText json;
  json.open_object();
  json.key("a");
  json.open_array();
  json.number(std::uint32_t{0});
  json.null();
  json.string("b:");
  json.open_array();
  json.close_array();
  json.close_array();
  json.key("c");
  json.boolean(true);
  json.close_object();
  BOOST_TEST(json.take() == R"({"a":[0,null,"b:",[]],"c":true})");
  BOOST_TEST(json.take() == "");
}

BOOST_AUTO_TEST_CASE(escapes_what_json_forbids_wherever_it_stands) {
  BOOST_TEST(quoted("") == "\"\"");
  BOOST_TEST(quoted("\"") == R"("\"")");
  BOOST_TEST(quoted("Señora\\ 12345678\n\x01\x1F\x7F") ==
             "\"Señora\\\\ 12345678\\n\\u0001\\u001F\x7F\"");
  for (std::size_t at = 0; at < 20; ++at) {
    std::string text(20, 'x');
    text[at] = '\t';
    BOOST_TEST(quoted(text) ==
               '"' + std::string(at, 'x') + "\\t" + std::string(19 - at, 'x') + '"');
  }
}

BOOST_AUTO_TEST_CASE(numbers_have_no_more_digits_than_they_need) {
  const std::pair<std::uint32_t, std::string> expected[] = {
      {0, "0.0"},   {5, "0.005"},   {50, "0.05"}, {850, "0.85"},
      {900, "0.9"}, {999, "0.999"}, {1000, "1.0"}};
  for (const auto& [value, text] : expected) {
    JsonText json;
    json.thousandths(value);
    BOOST_TEST(json.take() == text);
  }
  JsonText json;
  json.number(61.0e9);
  json.close_array();
  json.number(std::uint32_t{4294967295});
  BOOST_TEST(json.take() == "61000000000.0],4294967295");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace communique
