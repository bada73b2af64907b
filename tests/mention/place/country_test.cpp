#include "mention/place/country.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "tests/mention/annotated_text.hpp"

namespace communique {
namespace {

// Countries and blocs of a text with their ids, separated by "|".
std::string countries(std::string_view text) {
  AnnotatedText example(text);
  Annotation& annotation = example.annotation;
  find_countries(annotation);
  std::string out;
  for (const Mention& mention : annotation.mentions) {
    if (!out.empty()) out += '|';
    out += mention.span.of(text);
    out += ' ';
    out += (*annotation.vocabulary)[mention.concept_id].attribute("entity");
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(country)

BOOST_AUTO_TEST_CASE(knows_names_adjectives_and_abbreviations) {
  BOOST_TEST(countries("South Korea and Türkiye") == "South Korea country:KR|Türkiye country:TR");
  BOOST_TEST(countries("KYRGYZ and Emirati firms") == "KYRGYZ country:KG|Emirati country:AE");
  BOOST_TEST(countries("the U.S. and the DPRK") == "U.S. country:US|DPRK country:KP");
  BOOST_TEST(countries("the EU and the euro area") == "EU bloc:eu|euro area bloc:euro-area");
}

BOOST_AUTO_TEST_CASE(wants_the_case_of_a_name) {
  BOOST_TEST(countries("a dish of china and turkey for us") == "");
}

BOOST_AUTO_TEST_CASE(takes_the_longest_name) {
  BOOST_TEST(countries("Papua New Guinea, Guinea") ==
             "Papua New Guinea country:PG|Guinea country:GN");
  BOOST_TEST(countries("Latin American and American firms") ==
             "Latin American bloc:latin-america|American country:US");
  BOOST_TEST(countries("Hong Kong, China and the Democratic Republic of the Congo") ==
             "Hong Kong, China country:HK|Democratic Republic of the Congo country:CD");
}

BOOST_AUTO_TEST_CASE(leaves_cities_money_and_persons) {
  BOOST_TEST(countries("Mexico City and Seoul") == "");
  BOOST_TEST(countries("US$ 3 billion and US$5") == "");
  BOOST_TEST(countries("Jordan Miller met Jordan’s envoys") == "Jordan country:JO");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
