#include "fact/reference/reference.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "tests/fact/marked_text.hpp"

namespace communique {
namespace {

// What the references of a text stand for: "he=Ana Ray; the two sides=Peru+Kenya".
std::string references(std::string_view marked) {
  MarkedText text(marked, program_vocabulary());
  resolve_references(text.annotation);
  std::string out;
  for (const Mention& mention : text.annotation.mentions) {
    if (!mention.nominal) continue;
    if (!out.empty()) out += "; ";
    out += mention.span.of(text.annotation.document.text());
    char separator = '=';
    for_each_entity(mention, [&](EntityIndex entity) {
      out += separator;
      out += text.annotation.entities[entity].name;
      separator = '+';
    });
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(reference)

BOOST_AUTO_TEST_CASE(takes_the_last_subject_for_he_and_she) {
  BOOST_TEST(references("<P Bo Lee> met <P Ana Ray> in Lund. He left.") == "He=Bo Lee");
  BOOST_TEST(references("<P Bo Lee> spoke. With <P Ana Ray>, he left.") == "he=Bo Lee");
  BOOST_TEST(
      references("<P Bo Lee> spoke. With <P Ana Ray>, he ate. <P Al Ode> left. With <P Al Ode>, "
                 "he drank.") == "he=Bo Lee; he=Bo Lee");
  BOOST_TEST(references("Mr. <P Bo Lee> met Ms. <P Ana Ray>. She left.") == "She=Ana Ray");
  BOOST_TEST(references("He left.") == "");
}

BOOST_AUTO_TEST_CASE(tells_the_object_from_the_subject) {
  BOOST_TEST(references("<P Ana Ray> met <P Bo Lee> and thanked him.") == "him=Bo Lee");
  BOOST_TEST(references("<P Bo Lee> met <P Ana Ray> before her visit.") == "");
}

BOOST_AUTO_TEST_CASE(takes_the_pair_that_is_named_together_for_the_two_sides) {
  BOOST_TEST(references("<C Peru> and <C Kenya> held talks. The two sides agreed.") ==
             "The two sides=Peru+Kenya");
  BOOST_TEST(references("<C Peru>–<C Kenya> talks open. Both countries hope.") ==
             "Both countries=Peru+Kenya");
  BOOST_TEST(references("<C Peru> hopes. The two sides agreed.") == "");
}

BOOST_AUTO_TEST_CASE(takes_those_who_met_for_the_two) {
  BOOST_TEST(references("<P Bo Lee> met <P Ana Ray> in Lund. The two agreed.") ==
             "The two=Bo Lee+Ana Ray");
  BOOST_TEST(references("<P Bo Lee> met with <P Ana Ray>. Both ministers left.") ==
             "Both ministers=Bo Lee+Ana Ray");
  BOOST_TEST(references("<P Bo Lee> and <P Ana Ray> met. They left.") == "They=Bo Lee+Ana Ray");
}

BOOST_AUTO_TEST_CASE(takes_the_country_for_its_side_and_government) {
  BOOST_TEST(references("<C Peru> spoke. The <C Peruvian> side agreed.") ==
             "The Peruvian side=Peru");
  BOOST_TEST(references("the Government of <C Kenya> agreed.") == "the Government of Kenya=Kenya");
  BOOST_TEST(references("<C Peru> won. The <C Peruvian> team left.") == "The Peruvian team=Peru");
  BOOST_TEST(references("The <C Peruvian> market grew.") == "");
}

BOOST_AUTO_TEST_CASE(takes_a_body_for_the_ministry) {
  BOOST_TEST(references("The <B Ministry of Mines> spoke. Later the ministry left.") ==
             "the ministry=Ministry of Mines");
}

BOOST_AUTO_TEST_CASE(knows_who_we_are) {
  BOOST_TEST(references("We, <P Bo Lee> and <P Ana Ray>, met. We agree.") ==
             "We=Bo Lee+Ana Ray; We=Bo Lee+Ana Ray");
  BOOST_TEST(references("We agree.") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
