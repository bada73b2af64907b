#include "mention/name/capitalised_phrase.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "text/document.hpp"

namespace communique {
namespace {

struct Text {
  explicit Text(std::string text) {
    release.text = std::move(text);
    document.analyse(release);
  }
  std::uint32_t token(std::string_view word) const {
    for (std::uint32_t i = 0; i < document.size(); ++i) {
      if (document.text_of(i) == word) return i;
    }
    return no_token;
  }
  Release release;
  Document document;
};

std::string from(const std::string& text, std::string_view word, Joins joins) {
  const Text t(text);
  return std::string(t.document.text_of(name_from(t.document, t.token(word), joins)));
}

std::string up_to(const std::string& text, std::string_view word, Joins joins) {
  const Text t(text);
  return std::string(t.document.text_of(name_up_to(t.document, t.token(word), joins)));
}

BOOST_AUTO_TEST_SUITE(capitalised_phrase)

BOOST_AUTO_TEST_CASE(goes_right_over_the_joins_that_are_allowed) {
  const Joins list = JoinAnd | JoinComma;
  BOOST_TEST(from("the Ministry of Fish, Bread and Wine said", "Fish", list) ==
             "Fish, Bread and Wine");
  BOOST_TEST(from("the Ministry of Fish, Bread, and Wine said", "Fish", list) ==
             "Fish, Bread, and Wine");
  BOOST_TEST(from("the Ministry of Fish, Bread and Wine said", "Fish", JoinAnd) == "Fish");
  BOOST_TEST(from("the Institute for the Study of Salt said", "Institute", JoinOf | JoinFor) ==
             "Institute for the Study of Salt");
  BOOST_TEST(from("a Bio-cluster Fair", "Bio", JoinDash) == "Bio-cluster Fair");
  BOOST_TEST(from("the Bio – and more", "Bio", JoinDash) == "Bio");
}

BOOST_AUTO_TEST_CASE(goes_left_over_the_joins_that_are_allowed) {
  BOOST_TEST(up_to("in the Baker and Miller Council", "Council", JoinAnd) ==
             "Baker and Miller Council");
  BOOST_TEST(up_to("in the Baker and Miller Council", "Council", JoinNothing) == "Miller Council");
  BOOST_TEST(up_to("the Peru–Chile Salt Committee", "Committee", JoinDash) ==
             "Peru–Chile Salt Committee");
  BOOST_TEST(up_to("the Free Bakers’ Alliance", "Alliance", JoinPossessive) ==
             "Free Bakers’ Alliance");
  BOOST_TEST(up_to("Peru’s Salt Committee", "Committee", JoinDash) == "Salt Committee");
}

BOOST_AUTO_TEST_CASE(small_words_are_no_part_of_a_name) {
  BOOST_TEST(up_to("The Council met", "Council", JoinDash) == "Council");
  BOOST_TEST(up_to("BAKERS AND MILLERS", "MILLERS", JoinNothing) == "MILLERS");
  BOOST_TEST(from("said that WHO Europe agreed", "WHO", JoinNothing) == "WHO Europe");
}

BOOST_AUTO_TEST_CASE(a_name_stays_in_its_line) {
  BOOST_TEST(from("Salt Council\nBread Council", "Salt", JoinNothing) == "Salt Council");
  BOOST_TEST(up_to("Salt\nBread Council", "Council", JoinNothing) == "Bread Council");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
