#include "mention/office/office.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "mention/body/body.hpp"
#include "mention/place/country.hpp"
#include "tests/mention/annotated_text.hpp"

namespace communique {
namespace {

// The titles of a text with what they belong to, as "Minister of Trade @Indonesia".
std::string offices(std::string_view text) {
  AnnotatedText example(text);
  Annotation& annotation = example.annotation;
  find_countries(annotation);
  annotation.sort_mentions();
  find_bodies(annotation);
  annotation.sort_mentions();
  find_offices(annotation);
  std::string out;
  for (const Office& office : annotation.offices) {
    if (!out.empty()) out += '|';
    out += annotation.document.text_of(office.title);
    for (const std::uint32_t place : {office.body, office.country}) {
      const Mention* mention = place == no_token ? nullptr : annotation.mention_of(place);
      if (mention != nullptr) out += " @" + std::string(mention->span.of(text));
    }
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(office)

BOOST_AUTO_TEST_CASE(reads_modifiers_and_fields_before_the_head) {
  BOOST_TEST(offices("former First Deputy Minister of Trade") == "First Deputy Minister of Trade");
  BOOST_TEST(offices("the Trade, Industry and Energy Minister said") ==
             "Trade, Industry and Energy Minister");
  BOOST_TEST(offices("Union Commerce and Industry Minister Shri A B") ==
             "Union Commerce and Industry Minister");
  BOOST_TEST(offices("Assistant U.S. Trade Representative X Y") ==
             "Assistant U.S. Trade Representative @U.S.");
  BOOST_TEST(offices("He discussed trade and Minister Kim left") == "Minister");
}

BOOST_AUTO_TEST_CASE(reads_the_field_after_the_head) {
  BOOST_TEST(offices("Minister of Small Business, Export Promotion and International Trade.") ==
             "Minister of Small Business, Export Promotion and International Trade");
  BOOST_TEST(offices("Under Secretary of Commerce for Industry and Security Ann Lee") ==
             "Under Secretary of Commerce for Industry and Security");
  BOOST_TEST(offices("Minister of Trade and Ann Lee") == "Minister of Trade");
  BOOST_TEST(offices("Minister of Trade, Ann Lee and Bo Diaz") == "Minister of Trade");
}

BOOST_AUTO_TEST_CASE(reads_no_organ_on_the_next_line) {
  BOOST_TEST(offices("Chair of\nExecutive Board") == "Chair");
  BOOST_TEST(offices("Chair of the Executive Board") == "Chair of the Executive Board");
}

BOOST_AUTO_TEST_CASE(finds_body_and_country) {
  BOOST_TEST(offices("Minister of Trade of Indonesia") == "Minister of Trade @Indonesia");
  BOOST_TEST(offices("Indonesian Trade Minister") == "Trade Minister @Indonesian");
  BOOST_TEST(offices("Director General at Indonesia’s Ministry of Trade") ==
             "Director General @Ministry of Trade @Indonesia");
  BOOST_TEST(offices("Ambassador of Qatar to Japan") == "Ambassador @Qatar");
  BOOST_TEST(offices("ASEAN Secretary-General Ann Lee") == "Secretary-General @ASEAN");
}

BOOST_AUTO_TEST_CASE(joins_two_heads_but_not_two_offices) {
  BOOST_TEST(offices("President and CEO of KOTRA") == "President and CEO @KOTRA");
  BOOST_TEST(offices("Deputy Prime Minister and Minister of Finance") ==
             "Deputy Prime Minister|Minister of Finance");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
