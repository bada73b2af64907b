#include "mention/name/shouted_line.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "fact/release_reader.hpp"

namespace communique {
namespace {

// The names of persons and bodies in a release, separated by "|".
std::string names(const std::string& title, const std::string& body) {
  static const Vocabulary vocabulary = Vocabulary::embedded();
  Release release;
  release.text = title + "\n" + body;
  release.title_length = static_cast<std::uint32_t>(title.size());
  std::string out;
  for (const Entity& entity : ReleaseReader(vocabulary).read(release).entities) {
    if (entity.type != EntityType::Person && entity.type != EntityType::Body) continue;
    if (!out.empty()) out += '|';
    out += entity.name;
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(shouted_line)

BOOST_AUTO_TEST_CASE(takes_no_names_from_a_headline_in_capitals) {
  BOOST_TEST(names("SENATOR HARLOW BLASTS COURT FOR DELAY", "The vote was put off.") == "");
}

BOOST_AUTO_TEST_CASE(keeps_names_that_the_body_repeats) {
  BOOST_TEST(names("MINISTER ANNA HARLOW BACKS FARM BILL", "Minister Anna Harlow backed it.") ==
             "Anna Harlow");
}

BOOST_AUTO_TEST_CASE(keeps_capitals_in_an_ordinary_line) {
  BOOST_TEST(names("Talks begin", "Minister HAYASHI Noriko met them.") == "HAYASHI Noriko");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
