#include "mention/place/place.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "mention/date/date.hpp"
#include "mention/name/nesting.hpp"
#include "mention/place/country.hpp"

namespace communique {
namespace {

// The places of a body (made a sentence, under a title), separated by "|".
std::string places(const std::string& body) {
  static const Vocabulary vocabulary = Vocabulary::embedded();
  Release release;
  release.text = "A title\n" + body + ".";
  release.title_length = 7;
  release.date = {2025, 12, 1};
  Annotation annotation;
  annotation.vocabulary = &vocabulary;
  annotation.document.analyse(release);
  find_lexical_hits(annotation);
  find_dates(annotation);
  find_countries(annotation);
  annotation.sort_mentions();
  find_places(annotation);
  annotation.sort_mentions();
  drop_names_inside_names(annotation);
  std::string out;
  for (const Mention& mention : annotation.mentions) {
    if (mention.type != EntityType::Place) continue;
    if (!out.empty()) out += '|';
    out += mention.span.of(release.text);
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(place)

BOOST_AUTO_TEST_CASE(knows_cities_and_seats_of_government) {
  BOOST_TEST(places("They met in Seoul and Busan, then in Washington, D.C.") ==
             "Seoul|Busan|Washington, D.C.");
  BOOST_TEST(places("ASTANA, 5 May 2025 - It began") == "ASTANA");
  BOOST_TEST(places("new plants in Yongin-Pyeongtaek and the Seoul–Tokyo link") ==
             "Yongin-Pyeongtaek|Seoul|Tokyo");
}

BOOST_AUTO_TEST_CASE(leaves_persons_and_longer_names) {
  BOOST_TEST(places("he thanked Denzel Washington at the Paris Fashion Week") == "");
  BOOST_TEST(places("a Nice day for Austin, as he said in Nice") == "Nice");
  BOOST_TEST(places("the Ottawa Group and Mexico") == "");
}

BOOST_AUTO_TEST_CASE(tells_states_from_countries_of_their_name) {
  BOOST_TEST(places("a plant in Savannah, Georgia, too") == "Savannah");
  BOOST_TEST(places("talks with Georgia, Armenia and Azerbaijan") == "");
}

BOOST_AUTO_TEST_CASE(reads_heads) {
  BOOST_TEST(places("a site in North Gyeongsang Province opened") == "North Gyeongsang Province");
  BOOST_TEST(places("held at Lotte Hotel World in Seoul today") == "Lotte Hotel World|Seoul");
  BOOST_TEST(places("held at the Lotte Hotel Seoul and the Port of Busan") ==
             "Lotte Hotel Seoul|Port of Busan");
  BOOST_TEST(places("it will dredge Lake Balkhash near Heydar Aliyev International Airport") ==
             "Lake Balkhash|Heydar Aliyev International Airport");
  BOOST_TEST(places("the Airport Improvement Program and a hotel") == "");
}

BOOST_AUTO_TEST_CASE(reads_names_after_at_and_in) {
  BOOST_TEST(places("signed at Qasr Al Watan in Abu Dhabi") == "Qasr Al Watan|Abu Dhabi");
  BOOST_TEST(places("held at the Westin Josun Seoul with guests") == "Westin Josun Seoul");
  BOOST_TEST(places("a mill in Zarafobod, and a school in Upper Dalmar") ==
             "Zarafobod|Upper Dalmar");
  BOOST_TEST(places("a degree in Chemistry, and in Annex 5 of it") == "");
  BOOST_TEST(places("trust in Government, and the government in general") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
