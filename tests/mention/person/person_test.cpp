#include "mention/person/person.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "mention/body/body.hpp"
#include "mention/place/country.hpp"
#include "tests/mention/annotated_text.hpp"

namespace communique {
namespace {

// The surfaces of persons in a text, separated by "|".
std::string persons(std::string_view text) {
  AnnotatedText example(text);
  Annotation& annotation = example.annotation;
  find_countries(annotation);
  annotation.sort_mentions();
  find_bodies(annotation);
  annotation.sort_mentions();
  find_persons(annotation);
  annotation.sort_mentions();
  std::string out;
  for (const Mention& mention : annotation.mentions) {
    if (mention.type != EntityType::Person) continue;
    if (!out.empty()) out += '|';
    out += mention.span.of(text);
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(person)

BOOST_AUTO_TEST_CASE(reads_names_after_titles) {
  BOOST_TEST(persons("He met Trade Minister Yun Seo-ha.") == "Yun Seo-ha");
  BOOST_TEST(persons("It is Director General for Investment Policy Yun Seo-ha.") == "Yun Seo-ha");
  BOOST_TEST(persons("Minister for Trade and Export Growth Wiremu Tane spoke.") == "Wiremu Tane");
  BOOST_TEST(persons("Minister of Economy, Trade and Industry of Japan Aoi Sato came.") ==
             "Aoi Sato");
  BOOST_TEST(persons("Prime Minister Oh Do-yun and Minister An Bo-ra met.") ==
             "Oh Do-yun|An Bo-ra");
  BOOST_TEST(persons("Sens. Ann Lee (D-Ohio) and Bo Diaz wrote.") == "Ann Lee|Bo Diaz");
}

BOOST_AUTO_TEST_CASE(reads_names_before_titles) {
  BOOST_TEST(
      persons("Lina Varga, Minister of Trade, met Omar bin Said Al Harthi (Minister of Mines).") ==
      "Lina Varga|Omar bin Said Al Harthi");
  BOOST_TEST(persons("JD (Ji-Do) Han, since May Deputy Minister, spoke.") == "JD (Ji-Do) Han");
}

BOOST_AUTO_TEST_CASE(reads_names_after_title_and_comma) {
  BOOST_TEST(persons("India’s Minister of Commerce, Asha Menon, agreed.") == "Asha Menon");
  BOOST_TEST(persons("In Seoul the Minister, who agreed, left.") == "");
}

BOOST_AUTO_TEST_CASE(reads_names_after_forms_of_address) {
  BOOST_TEST(persons("H.E. Dr. Omar bin Said AL HARTHI and Shri Ravi Menon came.") ==
             "Omar bin Said AL HARTHI|Ravi Menon");
  BOOST_TEST(persons("The General Assembly and the Private Sector met.") == "");
}

BOOST_AUTO_TEST_CASE(short_names_take_their_title_along) {
  BOOST_TEST(
      persons(
          "Lina Varga, Deputy Minister of Trade, came. Deputy Minister Varga left. Varga flew.") ==
      "Lina Varga|Deputy Minister Varga|Varga");
  BOOST_TEST(persons("Dr. Lina Varga came. Dr. Varga left.") == "Lina Varga|Dr. Varga");
  BOOST_TEST(persons("Minister Lina Varga came. HE Varga left.") == "Lina Varga|Varga");
}

BOOST_AUTO_TEST_CASE(reads_lists_of_holders) {
  BOOST_TEST(persons("The heads of two companies, Lina Varga of Acme Corporation and Omar Berg of "
                     "Zenith Corporation, signed.") == "Lina Varga|Omar Berg");
}

BOOST_AUTO_TEST_CASE(takes_no_other_words_for_names) {
  BOOST_TEST(persons("President Pledges Support\nMinister Visits Lima") == "");
  BOOST_TEST(
      persons("The vice chair of the Crisis Response Network met Prime Ministers Meeting.") == "");
}

BOOST_AUTO_TEST_CASE(reads_speakers_and_contacts) {
  BOOST_TEST(persons("“It is done,” said Lina Varga.") == "Lina Varga");
  BOOST_TEST(persons("Press contacts: Lina Varga (+32 2 555 01 00).") == "Lina Varga");
  BOOST_TEST(persons("CONTACT: Lina Varga, 555-0100") == "Lina Varga");
}

BOOST_AUTO_TEST_CASE(takes_words_of_two_meanings_into_names) {
  BOOST_TEST(persons("He met Ambassador to Peru Pham Thu Ha.") == "Pham Thu Ha");
  BOOST_TEST(persons("He met Trade Minister Omar Berg Thu, 5 May.") == "Omar Berg");
  BOOST_TEST(persons("He met Ambassador Omar Sultan Al Harthi.") == "Omar Sultan Al Harthi");
  BOOST_TEST(persons("He met Minister Sultan Al Harthi.") == "Sultan Al Harthi");
}

BOOST_AUTO_TEST_CASE(reads_lists_of_titles_before_names) {
  BOOST_TEST(persons("Present were Peru’s Minister of Salt, Lina Varga, the Chilean Minister of "
                     "Fish, Omar Berg, and the Minister of Bread, Ana Ruiz.") ==
             "Lina Varga|Omar Berg|Ana Ruiz");
}

BOOST_AUTO_TEST_CASE(reads_names_after_small_titles_of_somebody) {
  BOOST_TEST(persons("The Salt Bank, through its president Lina Varga, agreed.") == "Lina Varga");
  BOOST_TEST(persons("The group includes Saltix chair Omar Berg.") == "Omar Berg");
  BOOST_TEST(persons("It is a good chair Omar Berg has.") == "");
}

BOOST_AUTO_TEST_CASE(reads_counterparts_and_lines_of_names) {
  BOOST_TEST(persons("She and her Peruvian counterpart, Lina Varga, will meet.") == "Lina Varga");
  BOOST_TEST(persons("She and her counterpart, Salt Ministry, will meet.") == "");
  BOOST_TEST(persons("Contacts\nLina Varga\nDirector of Communications") == "Lina Varga");
  BOOST_TEST(persons("Quick facts\nDirector of Communications") == "");
}

BOOST_AUTO_TEST_CASE(takes_no_name_from_before_a_phrase_that_holds_a_verb) {
  BOOST_TEST(persons("He thanked the ministry and Saltix Orbit for the rise in May.") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
