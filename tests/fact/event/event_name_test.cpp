#include "fact/event/event_name.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "mention/place/country.hpp"
#include "tests/fact/marked_text.hpp"

namespace communique {
namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary loaded = Vocabulary::embedded();
  return loaded;
}

// The names in a text whose countries alone are known.
std::vector<std::string> names_in(const std::string& body) {
  static const EventWords words(vocabulary());
  Release release;
  release.text = "News\n" + body;
  release.title_length = 4;
  Annotation annotation;
  annotation.vocabulary = &vocabulary();
  annotation.document.analyse(release);
  find_lexical_hits(annotation);
  find_countries(annotation);
  annotation.sort_mentions();
  std::vector<std::string> names;
  for (const EventName& name : find_event_names(annotation, words))
    names.emplace_back(annotation.document.text_of(name.tokens));
  return names;
}

std::string name_in(const std::string& body) {
  const std::vector<std::string> names = names_in(body);
  return names.empty() ? "" : names.front();
}

BOOST_AUTO_TEST_SUITE(event_name)

BOOST_AUTO_TEST_CASE(goes_from_its_number_to_its_head) {
  BOOST_TEST(name_in("It held the 5th Salt Policy Forum in Lima.") == "5th Salt Policy Forum");
  BOOST_TEST(name_in("It held the first Peru–Chile Salt Dialogue.") ==
             "first Peru–Chile Salt Dialogue");
  BOOST_TEST(name_in("The Salt and Bread Summit 2024 opened.") == "Salt and Bread Summit 2024");
  BOOST_TEST(name_in("The 2025 Baking Industry Day was held.") == "2025 Baking Industry Day");
  BOOST_TEST(name_in("Next year’s inaugural Peru–Chile Summit is near.") == "Peru–Chile Summit");
  BOOST_TEST(name_in("On Monday’s Salt Forum") == "Salt Forum");
}

BOOST_AUTO_TEST_CASE(takes_what_it_is_a_session_of) {
  BOOST_TEST(name_in("the second ministerial meeting of the Peru-Chile Salt Dialogue") ==
             "second ministerial meeting of the Peru-Chile Salt Dialogue");
  BOOST_TEST(name_in("the next meeting of the Salt Dialogue") == "Salt Dialogue");
  BOOST_TEST(name_in("the opening ceremony of Lima Salt Week") ==
             "opening ceremony of Lima Salt Week");
  BOOST_TEST(name_in("the Business Forum of the “Andes + Peru” Dialogue") ==
             "Business Forum of the “Andes + Peru” Dialogue");
}

BOOST_AUTO_TEST_CASE(small_heads_need_an_owner_or_a_number) {
  BOOST_TEST(name_in("on the margins of the ASEAN ministerial meeting") ==
             "ASEAN ministerial meeting");
  BOOST_TEST(name_in("decisions of its 67th meeting") == "67th meeting");
  BOOST_TEST(name_in("after a long meeting").empty());
  BOOST_TEST(name_in("the second meeting in Lima").empty());
}

BOOST_AUTO_TEST_CASE(longer_names_and_bare_heads_are_none) {
  BOOST_TEST(name_in("They adopted the Salt Forum Statement on Bread.").empty());
  BOOST_TEST(name_in("At the Forum they spoke.").empty());
  BOOST_TEST(name_in("It fell on the last Day.").empty());
}

BOOST_AUTO_TEST_CASE(ordinals) {
  const auto ordinal = [](const std::string& word) {
    const MarkedText text(word, program_vocabulary());
    return ordinal_of(text.annotation, 0).value_or(0);
  };
  BOOST_TEST(ordinal("5th") == 5);
  BOOST_TEST(ordinal("22nd") == 22);
  BOOST_TEST(ordinal("113th") == 113);
  BOOST_TEST(ordinal("Third") == 3);
  BOOST_TEST(ordinal("seventeenth") == 17);
  BOOST_TEST(ordinal("5") == 0);
  BOOST_TEST(ordinal("month") == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
