#include "text/tokenizer.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "util/utf8.hpp"

namespace communique {
namespace {

// The tokens of a text, separated by "|".
std::string cut(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += '|';
    out += token.span().of(text);
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(tokenizer)

BOOST_AUTO_TEST_CASE(cuts_names_at_hyphens_and_dashes) {
  BOOST_TEST(cut("Korea–Serbia talks") == "Korea|–|Serbia|talks");
  BOOST_TEST(cut("Han Mi-rae") == "Han|Mi|-|rae");
}

BOOST_AUTO_TEST_CASE(keeps_the_periods_of_abbreviations) {
  BOOST_TEST(cut("the U.S. and D.C.") == "the|U.S.|and|D.C.");
  BOOST_TEST(cut("Mr. J. Kim, Dec. 3.") == "Mr.|J.|Kim|,|Dec.|3|.");
  BOOST_TEST(cut("A.Ruiz, J.K.Diaz and Kh.Bold") == "A.|Ruiz|,|J.K.|Diaz|and|Kh.|Bold");
  BOOST_TEST(cut("M.AX (Manufacturing AX)") == "M.AX|(|Manufacturing|AX|)");
}

BOOST_AUTO_TEST_CASE(cuts_possessives_but_no_other_apostrophes) {
  BOOST_TEST(cut("Korea’s countries’ view") == "Korea|’s|countries|’|view");
  BOOST_TEST(cut("Côte d’Ivoire and N'Dri's") == "Côte|d’Ivoire|and|N'Dri|'s");
}

BOOST_AUTO_TEST_CASE(reads_the_letter_apostrophe_as_the_mark) {
  BOOST_TEST(cut("Hawaiʼi ministersʼ Koreaʼs") == "Hawaiʼi|ministers|ʼ|Korea|ʼs");
  BOOST_TEST(cut("ʼ roundʼ 12ʼ ʼʼ ʼAbd") == "ʼ|round|ʼ|12|ʼ|ʼ|ʼ|ʼ|Abd");
}

BOOST_AUTO_TEST_CASE(goes_on_behind_any_character) {
  std::string wrong;
  for (char32_t c = 0x80; c <= 0x10FFFF; c = c == 0xD7FF ? 0xE000 : c + 1) {
    std::string mark;
    append_utf8(mark, c);
    std::string text = mark;
    text.append(" a").append(mark).append(mark).append("s 1").append(mark).append(" .");
    std::vector<Token> tokens;
    tokenize(text, tokens);
    const bool empty =
        std::ranges::any_of(tokens, [](const Token& token) { return token.begin >= token.end; });
    if (empty) wrong += mark;
  }
  BOOST_TEST(wrong == "");
}

BOOST_AUTO_TEST_CASE(reads_numbers_with_their_points) {
  BOOST_TEST(cut("US$ 640.2 billion, 34.7%.") == "US|$|640.2|billion|,|34.7|%|.");
  BOOST_TEST(cut("AED369.5 G20 5th 2,000.") == "AED|369.5|G20|5th|2,000|.");
  BOOST_TEST(cut("R1.4 billion RM53bn G20 million-strong B2 R5") ==
             "R|1.4|billion|RM|53bn|G|20|million|-|strong|B2|R5");
}

BOOST_AUTO_TEST_CASE(hashes_words_without_case_and_accents) {
  std::vector<Token> tokens;
  tokenize("Türkiye TURKIYE Dr. dr", tokens);
  BOOST_TEST(tokens[0].word == tokens[1].word);
  BOOST_TEST(tokens[2].word == tokens[3].word);
  BOOST_TEST(word_hash("Türkiye") == tokens[0].word);
}

BOOST_AUTO_TEST_CASE(tells_opening_from_closing_straight_quotes) {
  std::vector<Token> tokens;
  tokenize("said \"Yes.\" and \"no\"", tokens);
  BOOST_TEST((tokens[1].mark == Mark::OpenQuote));
  BOOST_TEST((tokens[4].mark == Mark::CloseQuote));
  BOOST_TEST((tokens[6].mark == Mark::OpenQuote));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
