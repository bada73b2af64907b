#include "text/sentences.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "text/document.hpp"

namespace communique {
namespace {

// The sentences of a text, separated by "|".
std::string cut(std::string_view text) {
  Release release;
  release.text = text;
  Document document;
  document.analyse(release);
  std::string out;
  for (const Sentence& sentence : document.sentences()) {
    if (!out.empty()) out += '|';
    out += document.text_of(sentence.tokens);
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(sentences)

BOOST_AUTO_TEST_CASE(cuts_what_has_no_end) {
  std::string text;
  for (std::uint32_t i = 0; i < 2 * longest_sentence + 1; ++i) text += "and ";
  const std::string sentences = cut(text);
  BOOST_TEST(std::ranges::count(sentences, '|') == 2);
  BOOST_TEST(sentences.find('|') == 4 * longest_sentence - 1);
}

BOOST_AUTO_TEST_CASE(goes_on_after_abbreviations) {
  BOOST_TEST(cut("Mr. Kim met the U.S. Secretary on Dec. 3. He left.") ==
             "Mr. Kim met the U.S. Secretary on Dec. 3.|He left.");
  BOOST_TEST(cut("He met Dr. A. Kim there.") == "He met Dr. A. Kim there.");
}

BOOST_AUTO_TEST_CASE(ends_after_an_abbreviation_that_closes_a_sentence) {
  BOOST_TEST(cut("He left for the U.S. The talks go on.") ==
             "He left for the U.S.|The talks go on.");
  BOOST_TEST(cut("It began at 10 a.m. With that, all was said.") ==
             "It began at 10 a.m.|With that, all was said.");
}

BOOST_AUTO_TEST_CASE(takes_closing_quotes_along) {
  BOOST_TEST(cut("He said, “It is done.” She agreed.") == "He said, “It is done.”|She agreed.");
}

BOOST_AUTO_TEST_CASE(ends_at_line_ends) {
  BOOST_TEST(cut("Title\nBody one. Two") == "Title|Body one.|Two");
}

BOOST_AUTO_TEST_CASE(knows_headlines) {
  const auto headline = [](std::string_view text) {
    Release release;
    release.text = text;
    Document document;
    document.analyse(release);
    return document.sentences().front().headline;
  };
  BOOST_TEST(headline("Peru and Chile Hold Talks on Salt"));
  BOOST_TEST(headline("PERU AND CHILE HOLD TALKS ON SALT"));
  BOOST_TEST(!headline("Peru and Chile hold their talks on salt"));
  BOOST_TEST(!headline("He met Ana Salt and the Peru Bread Council."));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
